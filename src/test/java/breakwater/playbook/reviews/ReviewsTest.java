package breakwater.playbook.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Tale;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.playbook.versions.PlaybookFact;
import breakwater.playbook.versions.PlaybookFact.Change;
import breakwater.playbook.versions.PlaybookFact.ContactsSeen;
import breakwater.playbook.versions.PlaybookFact.Ground;
import breakwater.playbook.versions.PlaybookFact.NamedPerson;
import breakwater.playbook.versions.PlaybookFact.NamedPersonChanged;
import breakwater.playbook.versions.PlaybookFact.NamedTeam;
import breakwater.playbook.versions.PlaybookFact.ReviewDue;
import breakwater.playbook.versions.PlaybookFact.Reviewed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The matrix is looked through each quarter, and when somebody in it has changed (F15). */
class ReviewsTest {
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  private static final PersonId ADA = new PersonId("ada");
  private static final TeamId SUPPORT = new TeamId("support");
  private static final NamedTeam MANNED = new NamedTeam(SUPPORT, true);
  private static final ContactsSeen USUAL =
      new ContactsSeen(List.of(ada(Role.LEAD, true)), List.of(MANNED), Optional.empty());

  private final Tale tale = Tale.of("playbook/house");

  private static NamedPerson ada(Role role, boolean works) {
    return new NamedPerson(ADA, role, Optional.of(SUPPORT), works);
  }

  private History history() {
    return tale.history();
  }

  private List<PlaybookFact> arisen(ContactsSeen contacts, String now) {
    return DueReviews.arisen(history(), BEGUN, Rhythm.QUARTER, contacts, 3, 0, Instant.parse(now));
  }

  @Test
  void whoIsNamedIsSeenOnceAndIsNoReason() {
    assertThat(arisen(USUAL, "2026-01-02T00:00:00Z")).containsExactly(USUAL);
    tale.told("2026-01-02T00:00:00Z", USUAL);
    assertThat(arisen(USUAL, "2026-01-03T00:00:00Z")).isEmpty();
  }

  @Test
  void aQuarterAfterTheBeginningSomebodyIsReminded() {
    tale.told("2026-01-02T00:00:00Z", USUAL);
    assertThat(arisen(USUAL, "2026-04-01T23:59:59Z")).isEmpty();
    assertThat(arisen(USUAL, "2026-04-02T00:00:00Z"))
        .containsExactly(new ReviewDue(Ground.QUARTER, 0));
  }

  @Test
  void aReminderStandsUntilSomebodyHasLookedAndIsNotRepeated() {
    tale.told("2026-01-02T00:00:00Z", USUAL);
    tale.told("2026-04-02T00:00:00Z", new ReviewDue(Ground.QUARTER, 0));
    assertThat(arisen(USUAL, "2026-05-01T00:00:00Z")).isEmpty();
    assertThat(DueReviews.of(history())).hasSize(1);
    tale.told("2026-05-02T00:00:00Z", new Reviewed(3, 1));
    assertThat(DueReviews.of(history())).isEmpty();
    assertThat(DueReviews.next(history(), BEGUN, Rhythm.QUARTER)).isEqualTo("2026-08-01T00:00:00Z");
    assertThat(DueReviews.last(history()).map(Recorded::by).map(Object::toString))
        .contains("PERSON/ann");
    assertThat(arisen(USUAL, "2026-08-01T00:00:00Z"))
        .containsExactly(new ReviewDue(Ground.QUARTER, 0));
  }

  @Test
  void whoeverIsNamedAndChangesIsAReasonAtOnceAndSoIsTheirReturn() {
    tale.told("2026-01-02T00:00:00Z", USUAL);
    var gone = new ContactsSeen(List.of(ada(Role.AGENT, false)), List.of(MANNED), Optional.empty());
    assertThat(arisen(gone, "2026-01-03T00:00:00Z"))
        .containsExactly(new NamedPersonChanged(ADA, 3, Set.of(Change.LEFT, Change.ROLE)), gone);
    tale.told("2026-01-03T00:00:00Z", gone);
    assertThat(arisen(gone, "2026-01-04T00:00:00Z")).isEmpty();
    var back = new ContactsSeen(List.of(ada(Role.AGENT, true)), List.of(MANNED), Optional.empty());
    assertThat(arisen(back, "2026-01-04T00:00:00Z"))
        .containsExactly(new NamedPersonChanged(ADA, 3, Set.of(Change.CAME_BACK)), back);
  }

  @Test
  void whoIsNamedForTheFirstTimeOrNoMoreIsNoReason() {
    tale.told("2026-01-02T00:00:00Z", new ContactsSeen(List.of(), List.of(), Optional.empty()));
    assertThat(arisen(USUAL, "2026-01-03T00:00:00Z")).containsExactly(USUAL);
    tale.told("2026-01-03T00:00:00Z", USUAL);
    var none = new ContactsSeen(List.of(), List.of(), Optional.empty());
    assertThat(arisen(none, "2026-01-04T00:00:00Z")).containsExactly(none);
  }

  @Test
  void aTeamThatLosesItsLastMemberIsAReasonAndOneThatNeverHadAnyIsNot() {
    var empty =
        new ContactsSeen(List.of(), List.of(new NamedTeam(SUPPORT, false)), Optional.empty());
    tale.told("2026-01-02T00:00:00Z", empty);
    assertThat(arisen(empty, "2026-01-03T00:00:00Z")).isEmpty();
    tale.told(
        "2026-01-03T00:00:00Z", new ContactsSeen(List.of(), List.of(MANNED), Optional.empty()));
    assertThat(arisen(empty, "2026-01-04T00:00:00Z"))
        .containsExactly(new ReviewDue(Ground.CONTACTS, 0, Optional.of(List.of(SUPPORT))), empty);
  }
}
