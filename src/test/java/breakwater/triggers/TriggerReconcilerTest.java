package breakwater.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.EscalationId;
import breakwater.escalation.Term;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Tale;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import breakwater.playbook.Condition;
import breakwater.triggers.TriggerFact.CallWithdrawn;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import breakwater.triggers.Triggers.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Framework, step 1: a critical case goes to engineering at once. */
class TriggerReconcilerTest {
  private static final TextRef TEXT = new TextRef(new UUID(0, 1), "mac");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Triggers RULES =
      new Triggers(
          List.of(
              new Rule(
                  new Label("critical-priority"),
                  Condition.of("priority == 'CRITICAL'"),
                  Optional.empty(),
                  Optional.empty(),
                  0,
                  0,
                  Optional.empty(),
                  Tier.ENGINEERING,
                  Path.FUNCTIONAL)),
          List.of());
  private static final TriggerReconciler.Scene SCENE =
      new TriggerReconciler.Scene(RULES, Map.of(), Map.of());

  @Test
  void aCriticalCaseCallsEngineeringFromTheInstantAtWhichItIsCritical() {
    Outcome outcome =
        look(
            opened(Priority.MEDIUM).told("2026-11-21T09:10:00Z", set(Priority.CRITICAL)).history());
    assertThat(outcome.concluded())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.at()).isEqualTo("2026-11-21T09:10:00Z");
              assertThat(c.fact())
                  .isEqualTo(
                      new EscalationCalledFor(
                          new CallId("critical-priority.1"),
                          Tier.ENGINEERING,
                          Path.FUNCTIONAL,
                          Optional.of(new Label("critical-priority")),
                          Optional.empty()));
            });
  }

  @Test
  void aSecondLookAddsNothing() {
    Tale tale = opened(Priority.CRITICAL);
    assertThat(look(tale.follow(look(tale.history())).history()).concluded()).isEmpty();
  }

  @Test
  void theCallIsTakenBackWhenTheCaseIsCriticalNoMore() {
    Tale tale = opened(Priority.CRITICAL);
    tale.follow(look(tale.history())).told("2026-11-21T09:20:00Z", set(Priority.HIGH));
    assertThat(look(tale.history()).concluded())
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.fact())
                    .isEqualTo(new CallWithdrawn(new CallId("critical-priority.1"))));
    assertThat(look(tale.follow(look(tale.history())).history()).concluded()).isEmpty();
  }

  @Test
  void itMakesTheSameCallAgainWhenTheGroundComesBack() {
    Tale tale = opened(Priority.CRITICAL);
    tale.follow(look(tale.history())).told("2026-11-21T09:20:00Z", set(Priority.HIGH));
    tale.follow(look(tale.history())).told("2026-11-21T09:30:00Z", set(Priority.CRITICAL));
    assertThat(look(tale.history()).concluded())
        .singleElement()
        .satisfies(
            c ->
                assertThat(((EscalationCalledFor) c.fact()).call())
                    .isEqualTo(new CallId("critical-priority.1")));
  }

  @Test
  void whatThePersonCalledIsNotCalledAgain() {
    Tale tale = opened(Priority.MEDIUM).told("2026-11-21T09:05:00Z", called("k1"));
    tale.told("2026-11-21T09:06:00Z", set(Priority.CRITICAL));
    assertThat(look(tale.history()).concluded()).isEmpty();
  }

  @Test
  void aResolvedCaseCallsNobody() {
    Tale tale =
        opened(Priority.CRITICAL).told("2026-11-21T09:05:00Z", new Resolved(Optional.empty()));
    assertThat(look(tale.history()).concluded()).isEmpty();
  }

  /** What solved or refused a call also answers a ground that it knew of. */
  @Test
  void whatACallWasAnsweredWithIsNotCalledForAgainHoweverItEnded() {
    for (String call : List.of("k1", "critical-priority.1")) {
      for (CallEnded end : ends(call)) {
        Tale tale = opened(Priority.MEDIUM);
        if (call.equals("k1")) {
          tale.told("2026-11-21T09:05:00Z", called(call));
        }
        tale.told("2026-11-21T09:10:00Z", set(Priority.CRITICAL));
        tale.follow(look(tale.history())).told("2026-11-21T09:30:00Z", end);
        assertThat(look(tale.history()).concluded()).as("%s, %s", call, end).isEmpty();
      }
    }
  }

  @Test
  void aGroundThatCameBackAfterTheCallEndedCallsAgain() {
    for (CallEnded end : ends("k1")) {
      Tale tale =
          opened(Priority.MEDIUM)
              .told("2026-11-21T09:05:00Z", called("k1"))
              .told("2026-11-21T09:10:00Z", set(Priority.CRITICAL))
              .told("2026-11-21T09:30:00Z", end)
              .told("2026-11-21T09:40:00Z", set(Priority.HIGH))
              .told("2026-11-21T09:50:00Z", set(Priority.CRITICAL));
      assertThat(look(tale.history()).concluded())
          .singleElement()
          .satisfies(c -> assertThat(c.at()).isEqualTo("2026-11-21T09:50:00Z"));
      assertThat(look(tale.follow(look(tale.history())).history()).concluded()).isEmpty();
    }
  }

  @Test
  void soDoesACaseThatWasReopenedAfterTheCallEnded() {
    for (CallEnded end : ends("critical-priority.1")) {
      Tale tale = opened(Priority.CRITICAL);
      tale.follow(look(tale.history()))
          .told("2026-11-21T09:30:00Z", end)
          .told("2026-11-21T09:40:00Z", new Resolved(Optional.empty()));
      assertThat(look(tale.history()).concluded()).isEmpty();
      tale.told("2026-11-21T09:50:00Z", new Reopened(Optional.empty()));
      assertThat(look(tale.history()).concluded())
          .singleElement()
          .satisfies(
              c -> {
                assertThat(c.at()).isEqualTo("2026-11-21T09:50:00Z");
                assertThat(((EscalationCalledFor) c.fact()).call())
                    .isEqualTo(new CallId("critical-priority.2"));
              });
      assertThat(look(tale.follow(look(tale.history())).history()).concluded()).isEmpty();
    }
  }

  /** What became known late shows that the time was not over; house, rule 1. */
  @Test
  void aCallIsTakenBackWhenLateProgressShowsThatItsTimeHadNotCome() {
    Tale tale = opened(Priority.HIGH);
    tale.follow(standstill(tale, "2026-11-21T09:20:00Z"))
        .told(
            "2026-11-21T09:10:00Z",
            "2026-11-21T09:21:00Z",
            new breakwater.cases.CaseFact.ProgressMade(TEXT));
    Outcome outcome = standstill(tale, "2026-11-21T09:21:00Z");
    assertThat(outcome.concluded())
        .singleElement()
        .satisfies(c -> assertThat(c.fact()).isInstanceOf(CallWithdrawn.class));
    assertThat(outcome.lookAgainAt()).contains(Instant.parse("2026-11-21T09:25:00Z"));
  }

  private static Outcome standstill(Tale tale, String now) {
    var rule =
        new Rule(
            new Label("still"),
            Condition.of("priority == 'HIGH'"),
            Optional.of(java.time.Duration.ofMinutes(15)),
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            Tier.ENGINEERING,
            Path.FUNCTIONAL);
    return TriggerReconciler.follow(
        tale.history(),
        new TriggerReconciler.Scene(new Triggers(List.of(rule), List.of()), Map.of(), Map.of()),
        Instant.parse(now));
  }

  /** House, rule 12. */
  @Test
  void aCaseThatIsOnlyImportedCallsNobodyAndOneThatBecameLiveNotBeforeThat() {
    Tale tale = Tale.of("case/1").imported("2026-11-01T09:00:00Z", opening(Priority.CRITICAL));
    assertThat(look(tale.history()).concluded()).isEmpty();
    tale.told("2026-11-21T09:40:00Z", new breakwater.cases.CaseFact.PutLive());
    assertThat(look(tale.history()).concluded())
        .singleElement()
        .satisfies(c -> assertThat(c.at()).isEqualTo("2026-11-21T09:40:00Z"));
  }

  /** The gate turned it away. */
  @breakwater.journal.Stored("test.turned-away.v1")
  private record TurnedAway(CallId call) implements CallEnded {
    @Override
    public boolean ends(CallId other) {
      return call.equals(other);
    }
  }

  /** Each way in which a call ends. */
  private static List<CallEnded> ends(String of) {
    CallId call = new CallId(of);
    var escalation = new EscalationId("1-1");
    return List.of(
        new EscalationFact.Resolved(
            escalation,
            Optional.of(call),
            new PersonId("ann"),
            Optional.empty(),
            Optional.empty(),
            TEXT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new EscalationFact.Withdrawn(escalation, Optional.of(call), TEXT),
        new EscalationFact.Closed(
            escalation, Optional.of(call), new Term(Optional.empty(), Optional.of(TEXT))),
        new TurnedAway(call));
  }

  private static Outcome look(History history) {
    return TriggerReconciler.follow(history, SCENE, NOW);
  }

  private static Tale opened(Priority priority) {
    return Tale.of("case/1").told("2026-11-21T09:00:00Z", opening(priority));
  }

  private static EscalationCalledFor called(String call) {
    return new EscalationCalledFor(
        new CallId(call), Tier.ENGINEERING, Path.FUNCTIONAL, Optional.empty(), Optional.of(TEXT));
  }

  private static CaseOpened opening(Priority priority) {
    return new CaseOpened(
        new Label("mail"), Origin.CUSTOMER, Optional.empty(), Optional.empty(), TEXT, priority);
  }

  private static PrioritySet set(Priority priority) {
    return new PrioritySet(priority, Optional.empty());
  }
}
