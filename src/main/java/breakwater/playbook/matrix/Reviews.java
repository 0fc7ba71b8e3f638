package breakwater.playbook.matrix;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Recorded;
import breakwater.journal.Worker;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import breakwater.playbook.versions.PlaybookFact;
import breakwater.playbook.versions.PlaybookFact.Ground;
import breakwater.playbook.versions.PlaybookFact.ReviewDue;
import breakwater.playbook.versions.PlaybookFact.Reviewed;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Reminds of looking through the matrix and the triggers: each quarter, and when more of the
 * contacts lead nowhere than before. A reminder is a fact, so that it is in the feed and reaches
 * whoever follows it; it stands on the page until somebody has looked.
 */
@Component
public class Reviews implements Worker {
  /** A quarter, in whole weeks. */
  public static final Duration QUARTER = Duration.ofDays(91);

  /** How often contacts are looked at, on the moved clock. */
  private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

  private final Journal journal;
  private final Versions versions;
  private final Playbooks playbooks;
  private final StaleContacts contacts;
  private final Clock clock;
  private final AtomicReference<Instant> lookedAt = new AtomicReference<>(Instant.MIN);

  Reviews(
      Journal journal,
      Versions versions,
      Playbooks playbooks,
      StaleContacts contacts,
      Clock clock) {
    this.journal = journal;
    this.versions = versions;
    this.playbooks = playbooks;
    this.contacts = contacts;
    this.clock = clock;
  }

  public Review standing(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return standing(journal.read(PlaybookFact.SUBJECT), begun());
  }

  /** Says that the caller has looked through the matrix and the triggers. */
  public Review reviewed(Caller caller) {
    caller.must(PlaybookRight.EDIT_PLAYBOOK);
    int number = versions.inForce(caller).number();
    var fact = new Reviewed(number, stale());
    var decided =
        journal.<Boolean>decide(
            PlaybookFact.SUBJECT,
            caller.actor(),
            caller.cause(),
            history -> new Decision<>(List.of(Happening.now(fact)), true));
    return standing(decided.history(), begun());
  }

  @Override
  public String name() {
    return "playbook.reviews";
  }

  @Override
  public boolean work() {
    Instant now = clock.now();
    Instant before = lookedAt.get();
    if (before.isAfter(Instant.MIN)
        && now.isBefore(before.plus(BETWEEN_LOOKS))
        && !isQuarterOver(now)) {
      return false;
    }
    lookedAt.set(now);
    int stale = stale();
    Instant begun = begun();
    return journal
        .<Boolean>decide(
            PlaybookFact.SUBJECT,
            Actor.system("playbook"),
            Cause.request(name()),
            history ->
                ground(history, begun, stale, now)
                    .map(why -> new Decision<>(told(new ReviewDue(why, stale)), true))
                    .orElseGet(() -> new Decision<>(List.of(), false)))
        .answer();
  }

  @Override
  public Optional<Instant> next() {
    Review review = standing(journal.read(PlaybookFact.SUBJECT), begun());
    return review.due().isPresent() ? Optional.empty() : Optional.of(review.dueAt());
  }

  private boolean isQuarterOver(Instant now) {
    return next().filter(due -> !due.isAfter(now)).isPresent();
  }

  private static List<Happening> told(PlaybookFact fact) {
    return List.of(Happening.now(fact));
  }

  /** Why somebody is to be reminded now; pure. */
  static Optional<Ground> ground(History history, Instant begun, int stale, Instant now) {
    Review review = standing(history, begun);
    if (review.due().isPresent()) {
      return Optional.empty();
    }
    if (!review.dueAt().isAfter(now)) {
      return Optional.of(Ground.QUARTER);
    }
    return known(history).filter(known -> stale > known).map(_ -> Ground.CONTACTS);
  }

  /** How many contacts led nowhere when that was last looked at by somebody. */
  private static Optional<Integer> known(History history) {
    return history.facts().reversed().stream()
        .map(Recorded::fact)
        .filter(Reviewed.class::isInstance)
        .map(fact -> ((Reviewed) fact).stale())
        .findFirst();
  }

  static Review standing(History history, Instant begun) {
    Optional<Recorded<?>> last = history.of(Reviewed.class).reversed().stream().findFirst();
    Optional<Review.Ground> due =
        history.of(ReviewDue.class).stream()
            .filter(r -> last.isEmpty() || r.version() > last.get().version())
            .map(r -> Review.Ground.valueOf(((ReviewDue) r.fact()).ground().name()))
            .findFirst();
    Instant since = last.<Instant>map(Recorded::at).orElse(begun);
    return new Review(
        last.map(Recorded::at), last.map(r -> r.by().toString()), since.plus(QUARTER), due);
  }

  /** When the first version was written. */
  private Instant begun() {
    return versions.all(Caller.system("playbook")).stream()
        .flatMap(version -> version.writtenAt().stream())
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private int stale() {
    return contacts.of(playbooks.at(clock.now()).section(Matrix.class)).size();
  }
}
