package breakwater.escalation.imports;

import static breakwater.cases.Status.CLOSED;
import static breakwater.cases.Status.OPEN;
import static breakwater.cases.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedCase.Row;
import breakwater.journal.History;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Framework, step 2: what leaves the frontline is an escalation. */
class ClimbTest {
  private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
  private static final ClimbSettings USUAL =
      new ClimbSettings(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Tier.SPECIALIST,
          Path.FUNCTIONAL,
          true,
          true);

  private final List<Row> rows = new ArrayList<>();

  @Test
  void a_case_that_stays_with_its_first_team_never_climbed() {
    row(OPEN, "", "").row(OPEN, "one", "ann").row(RESOLVED, "one", "ann").row(CLOSED, "one", "ann");
    assertThat(told(USUAL)).isEmpty();
  }

  @Test
  void another_team_raises_a_new_assignee_claims_and_the_resolution_ends_it() {
    row(OPEN, "one", "ann")
        .row(OPEN, "two", "ann")
        .row(OPEN, "two", "bob")
        .row(RESOLVED, "two", "bob");
    assertThat(told(USUAL))
        .containsExactly("1 EscalationRaised", "2 Claimed", "2 Started", "3 Resolved");
  }

  @Test
  void what_nobody_claimed_is_closed_when_the_case_is_resolved() {
    row(OPEN, "one", "ann").row(OPEN, "two", "").row(RESOLVED, "two", "").row(CLOSED, "two", "");
    assertThat(told(USUAL)).containsExactly("1 EscalationRaised", "2 Closed");
  }

  @Test
  void a_return_is_a_bounceback_and_the_next_climb_a_new_pass() {
    row(OPEN, "one", "ann").row(OPEN, "two", "bob").row(OPEN, "one", "ann").row(OPEN, "two", "cy");
    assertThat(told(USUAL))
        .containsExactly(
            "1 EscalationRaised",
            "1 Claimed",
            "1 Started",
            "2 BouncedBack",
            "3 PassOpened",
            "3 Claimed",
            "3 Started");
  }

  @Test
  void a_return_may_be_said_to_be_a_withdrawal() {
    row(OPEN, "one", "").row(OPEN, "two", "").row(OPEN, "one", "");
    assertThat(
            told(
                new ClimbSettings(
                    Optional.empty(),
                    Optional.empty(),
                    Set.of("one"),
                    Tier.ENGINEERING,
                    Path.FUNCTIONAL,
                    true,
                    false)))
        .containsExactly("1 EscalationRaised", "2 Withdrawn");
  }

  @Test
  void a_third_team_is_a_transfer_and_claims_anew() {
    row(OPEN, "one", "").row(OPEN, "two", "bob").row(OPEN, "three", "cy");
    assertThat(told(USUAL))
        .containsExactly(
            "1 EscalationRaised",
            "1 Claimed",
            "1 Started",
            "2 Transferred",
            "2 Claimed",
            "2 Started");
  }

  @Test
  void a_reopened_case_that_is_still_away_reopens_it() {
    row(OPEN, "one", "")
        .row(OPEN, "two", "bob")
        .row(RESOLVED, "two", "bob")
        .row(OPEN, "two", "bob");
    assertThat(told(USUAL)).endsWith("2 Resolved", "3 Reopened");
  }

  private ClimbTest row(Status status, String team, String person) {
    rows.add(
        new Row(
            T0.plusSeconds(rows.size()),
            false,
            status,
            Priority.HIGH,
            Optional.of(team).filter(t -> !t.isEmpty()).map(TeamId::new),
            Optional.of(person).filter(p -> !p.isEmpty()).map(PersonId::new),
            Map.of()));
    return this;
  }

  private List<String> told(ClimbSettings settings) {
    CaseId id = new CaseId("7");
    var imported = new ImportedCase(id, T0, History.empty(id.subject()), rows, Map.of());
    return Climb.of(settings, imported).stream()
        .map(s -> s.at().getEpochSecond() - T0.getEpochSecond() + " " + s.type().getSimpleName())
        .toList();
  }
}
