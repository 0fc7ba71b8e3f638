package breakwater.playbook.reviews;

import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.TeamId;
import breakwater.playbook.versions.PlaybookFact;
import breakwater.playbook.versions.PlaybookFact.Change;
import breakwater.playbook.versions.PlaybookFact.ContactsSeen;
import breakwater.playbook.versions.PlaybookFact.Ground;
import breakwater.playbook.versions.PlaybookFact.HoldersLost;
import breakwater.playbook.versions.PlaybookFact.NamedHolders;
import breakwater.playbook.versions.PlaybookFact.NamedPerson;
import breakwater.playbook.versions.PlaybookFact.NamedPersonChanged;
import breakwater.playbook.versions.PlaybookFact.NamedTeam;
import breakwater.playbook.versions.PlaybookFact.ReviewDue;
import breakwater.playbook.versions.PlaybookFact.Reviewed;
import breakwater.playbook.versions.PlaybookFact.WantsReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out why a review is due, and what is to be told of it. Pure. */
public final class DueReviews {
  private DueReviews() {}

  /** Why it is due: all that wants a review since the last one. */
  public static List<Recorded<?>> of(History history) {
    long reviewed = last(history).map(Recorded::version).orElse(0L);
    return history.of(WantsReview.class).stream().filter(r -> r.version() > reviewed).toList();
  }

  /** The last review. */
  static Optional<Recorded<?>> last(History history) {
    return history.of(Reviewed.class).reversed().stream().findFirst();
  }

  /**
   * When one is due because of the time alone.
   *
   * @param begun when there was first something to review
   */
  static Instant next(History history, Instant begun, Rhythm rhythm) {
    return last(history).<Instant>map(Recorded::at).orElse(begun).plus(rhythm.every());
  }

  /**
   * What is to be told now.
   *
   * @param contacts those whom the rules name, as they stand now
   * @param number of the version in force
   * @param stale how many contacts lead nowhere
   */
  static List<PlaybookFact> arisen(
      History history,
      Instant begun,
      Rhythm rhythm,
      ContactsSeen contacts,
      int number,
      int stale,
      Instant now) {
    Optional<ContactsSeen> before =
        history.of(ContactsSeen.class).reversed().stream()
            .findFirst()
            .map(recorded -> (ContactsSeen) recorded.fact());
    var told = new ArrayList<PlaybookFact>();
    if (!next(history, begun, rhythm).isAfter(now) && !isQuarterSaid(history)) {
      told.add(new ReviewDue(Ground.QUARTER, stale));
    }
    before.ifPresent(
        known -> {
          told.addAll(changed(known, contacts, number));
          List<TeamId> emptied = emptied(known, contacts);
          if (!emptied.isEmpty()) {
            told.add(new ReviewDue(Ground.CONTACTS, stale, Optional.of(emptied)));
          }
          told.addAll(lost(known, contacts));
        });
    if (!before.equals(Optional.of(contacts))) {
      told.add(contacts);
    }
    return List.copyOf(told);
  }

  private static boolean isQuarterSaid(History history) {
    return of(history).stream()
        .anyMatch(
            r -> r.fact() instanceof ReviewDue(Ground ground, _, _) && ground == Ground.QUARTER);
  }

  /** Those who were named before and still are, and are not the same. */
  private static List<NamedPersonChanged> changed(
      ContactsSeen before, ContactsSeen now, int number) {
    var known =
        before.people().stream()
            .collect(Collectors.toMap(NamedPerson::person, Function.identity()));
    var changed = new ArrayList<NamedPersonChanged>();
    for (NamedPerson person : now.people()) {
      NamedPerson then = known.get(person.person());
      if (then != null && !then.equals(person)) {
        changed.add(new NamedPersonChanged(person.person(), number, changes(then, person)));
      }
    }
    return List.copyOf(changed);
  }

  private static Set<Change> changes(NamedPerson before, NamedPerson now) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (before.works() != now.works()) {
      changes.add(now.works() ? Change.CAME_BACK : Change.LEFT);
    }
    if (before.role() != now.role()) {
      changes.add(Change.ROLE);
    }
    if (!before.team().equals(now.team())) {
      changes.add(Change.TEAM);
    }
    return Set.copyOf(changes);
  }

  /** What was called and held before, and now is called still and held by nobody. */
  private static List<HoldersLost> lost(ContactsSeen before, ContactsSeen now) {
    return now.holders().orElse(List.of()).stream()
        .filter(it -> !it.held())
        .filter(it -> before.holders().orElse(List.of()).contains(held(it)))
        .map(it -> new HoldersLost(it.role(), it.mark(), it.teams()))
        .toList();
  }

  private static NamedHolders held(NamedHolders it) {
    return new NamedHolders(it.role(), it.mark(), it.teams(), true);
  }

  /** Teams that had somebody before, and now have nobody. */
  private static List<TeamId> emptied(ContactsSeen before, ContactsSeen now) {
    Map<TeamId, Boolean> manned =
        before.teams().stream().collect(Collectors.toMap(NamedTeam::team, NamedTeam::manned));
    return now.teams().stream()
        .filter(team -> !team.manned() && manned.getOrDefault(team.team(), false))
        .map(NamedTeam::team)
        .toList();
  }
}
