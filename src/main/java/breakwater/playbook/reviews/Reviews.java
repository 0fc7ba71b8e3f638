package breakwater.playbook.reviews;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.journal.TimeMachine;
import breakwater.journal.Worker;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.playbook.Named;
import breakwater.playbook.Playbooks;
import breakwater.playbook.reviews.Contacts.Staff;
import breakwater.playbook.reviews.Review.Due;
import breakwater.playbook.reviews.Review.Ground;
import breakwater.playbook.versions.PlaybookFact;
import breakwater.playbook.versions.PlaybookFact.ContactsSeen;
import breakwater.playbook.versions.PlaybookFact.HoldersLost;
import breakwater.playbook.versions.PlaybookFact.NamedPerson;
import breakwater.playbook.versions.PlaybookFact.NamedPersonChanged;
import breakwater.playbook.versions.PlaybookFact.NamedTeam;
import breakwater.playbook.versions.PlaybookFact.ReviewDue;
import breakwater.playbook.versions.PlaybookFact.Reviewed;
import breakwater.playbook.versions.PlaybookFact.WantsReview;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Versions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reminds of looking through the matrix and the triggers: each quarter, or as often as the playbook
 * says, and at once when somebody whom the rules name has changed. A reminder is a fact, so that it
 * is in the feed and whoever may change the rules is told of it; it stands on the page until
 * somebody has looked.
 */
@Component
public class Reviews implements Worker {
  private static final Caller CALLER = Caller.system("playbook");

  private final Journal journal;
  private final Versions versions;
  private final Playbooks playbooks;
  private final People people;
  private final Contacts contacts;
  private final ReviewWords words;
  private final Clock clock;
  private final ObjectProvider<TimeMachine> machine;

  /** What this node compared last; empty = nothing since it started. */
  private final AtomicReference<Optional<Look>> last = new AtomicReference<>(Optional.empty());

  /**
   * @param machine asked late: it waits for all workers, of which this is one
   */
  Reviews(
      Journal journal,
      Versions versions,
      Playbooks playbooks,
      People people,
      Contacts contacts,
      ReviewWords words,
      Clock clock,
      ObjectProvider<TimeMachine> machine) {
    this.journal = journal;
    this.versions = versions;
    this.playbooks = playbooks;
    this.people = people;
    this.contacts = contacts;
    this.words = words;
    this.clock = clock;
    this.machine = machine;
  }

  /**
   * One comparison.
   *
   * @param people the edition of those who work here
   * @param rules the version in force
   * @param until it need not be repeated while both are the same and this has not come
   */
  private record Look(long people, String rules, Instant until) {
    boolean covers(long edition, String version, Instant now) {
      return people == edition && rules.equals(version) && now.isBefore(until);
    }
  }

  public Review standing(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return standing(journal.read(PlaybookFact.SUBJECT));
  }

  /** Says that the caller has looked through the matrix and the triggers. */
  public Review reviewed(Caller caller) {
    caller.must(PlaybookRight.EDIT_PLAYBOOK);
    int number = versions.inForce(caller).number();
    Rules rules = playbooks.at(clock.now());
    var fact = new Reviewed(number, stale(rules, contacts.staff()));
    var decided =
        journal.<Boolean>decide(
            PlaybookFact.SUBJECT,
            caller.actor(),
            caller.cause(),
            history -> new Decision<>(List.of(Happening.now(fact)), true));
    return standing(decided.history());
  }

  @Override
  public String name() {
    return "playbook.reviews";
  }

  /**
   * Records nothing in a house in which nothing was recorded yet: it may still become that of the
   * demo company, and there is nobody to remind.
   */
  @Override
  public boolean work() {
    Instant now = clock.now();
    Rules rules = playbooks.at(now);
    long edition = people.edition(CALLER);
    if (last.get().filter(look -> look.covers(edition, rules.version(), now)).isPresent()
        || machine.getObject().untouched()) {
      return false;
    }
    Staff staff = contacts.staff();
    ContactsSeen seen = seen(rules.section(Named.class), staff);
    int number = Integer.parseInt(rules.version());
    int stale = stale(rules, staff);
    Instant begun = begun();
    Rhythm rhythm = rules.section(Rhythm.class);
    var decided =
        journal.<Boolean>decide(
            PlaybookFact.SUBJECT,
            Actor.system("playbook"),
            Cause.request(name()),
            history -> {
              List<PlaybookFact> told =
                  DueReviews.arisen(history, begun, rhythm, seen, number, stale, now);
              return new Decision<>(told.stream().map(Happening::now).toList(), !told.isEmpty());
            });
    Instant due = DueReviews.next(decided.history(), begun, rhythm);
    last.set(
        Optional.of(
            new Look(edition, rules.version(), due.isAfter(now) ? due : now.plus(rhythm.every()))));
    return decided.answer();
  }

  @Override
  public Optional<Instant> next() {
    return last.get().map(Look::until);
  }

  private Review standing(History history) {
    Optional<Recorded<?>> reviewed = DueReviews.last(history);
    Rules rules = playbooks.at(clock.now());
    List<Recorded<?>> due = DueReviews.of(history);
    return new Review(
        reviewed.map(Recorded::at),
        reviewed.map(r -> r.by().toString()),
        DueReviews.next(history, begun(), rules.section(Rhythm.class)),
        due.isEmpty() ? List.of() : stillDue(due, rules));
  }

  private List<Due> stillDue(List<Recorded<?>> due, Rules rules) {
    var still =
        new StillDue(
            rules.section(Named.class), Integer.parseInt(rules.version()), contacts.staff());
    return due.stream()
        .flatMap(it -> still.of((WantsReview) it.fact()).map(fact -> due(it, fact)).stream())
        .toList();
  }

  private Due due(Recorded<?> recorded, WantsReview fact) {
    String sentence = words.sentence(fact);
    return switch (fact) {
      case ReviewDue(var ground, _, _) ->
          new Due(
              recorded.at(), Ground.valueOf(ground.name()), Optional.empty(), Set.of(), sentence);
      case HoldersLost _ ->
          new Due(recorded.at(), Ground.HOLDERS, Optional.empty(), Set.of(), sentence);
      case NamedPersonChanged(var person, _, var changes) ->
          new Due(recorded.at(), Ground.PERSON, Optional.of(person), changes, sentence);
    };
  }

  /** Those whom the rules name, as they stand; in the order of their ids. */
  private static ContactsSeen seen(Named named, Staff staff) {
    return new ContactsSeen(
        named.people().stream()
            .map(staff.people()::get)
            .filter(Objects::nonNull)
            .map(p -> new NamedPerson(p.id(), p.role(), p.team(), p.active()))
            .sorted(Comparator.comparing(p -> p.person().value()))
            .toList(),
        named.teams().stream()
            .map(team -> new NamedTeam(team, staff.teams().getOrDefault(team, false)))
            .sorted(Comparator.comparing(t -> t.team().value()))
            .toList(),
        Optional.of(
            named.callings().stream()
                .map(calling -> UnheldCalls.holders(calling.whom(), staff))
                .distinct()
                .toList()));
  }

  /** When the first version was written. */
  private Instant begun() {
    return versions.all(CALLER).stream()
        .flatMap(version -> version.writtenAt().stream())
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static int stale(Rules rules, Staff staff) {
    return StaleContacts.of(rules.section(Named.class), staff, Map.of()).size();
  }
}
