package breakwater.gate;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Priority;
import breakwater.gate.Checklists.Checklist;
import breakwater.gate.GateFact.EvidenceAdded;
import breakwater.gate.GateFact.EvidenceSettled;
import breakwater.gate.GateFact.EvidenceWanted;
import breakwater.gate.GateFact.GateExpedited;
import breakwater.gate.GateFact.GateOpened;
import breakwater.gate.GateFact.GatePassed;
import breakwater.gate.GateFact.ItemAnswered;
import breakwater.gate.GateFact.PackageSigned;
import breakwater.gate.GateFact.PackageSubmitted;
import breakwater.gate.GateFact.PartsChanged;
import breakwater.gate.GateReconciler.Demanded;
import breakwater.gate.document.Part;
import breakwater.gate.returns.Returned;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.Tale;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Framework, step 4: nothing climbs that is not verified; step 1: what is critical does not wait.
 */
class GateReconcilerTest {
  private static final TextRef TEXT = new TextRef(new UUID(0, 1), "mac");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final CallId CALL = new CallId("k1");
  private static final Label STATUS_PAGE = new Label("status-page");
  private static final Label EVIDENCE = new Label("evidence");
  private static final Demanded RULES =
      new Demanded(
          new Checklists(
              Set.of(Priority.CRITICAL),
              Set.of(new Label("security")),
              List.of(
                  new Checklist(
                      Tier.ENGINEERING,
                      Optional.empty(),
                      List.of(
                          new Demand(STATUS_PAGE, Demand.Kind.PERSON, true, Optional.empty()),
                          new Demand(
                              EVIDENCE,
                              Demand.Kind.AUTOMATIC,
                              true,
                              Optional.of(new Label("EVIDENCE")))))),
              Map.of(),
              Map.of()),
          new breakwater.gate.routing.Routing(List.of(), List.of()),
          new Label("1"));

  private final GateReconciler reconciler = new GateReconciler();

  @Test
  void aCallOpensAGateWithTheChecklistInForceAndNothingMore() {
    assertThat(looked(called(Priority.MEDIUM))).singleElement().isInstanceOf(GateOpened.class);
  }

  @Test
  void aSubmissionSaysAllThatIsWanted() {
    Tale tale = called(Priority.MEDIUM).told("2026-11-21T09:10:00Z", new PackageSubmitted(CALL, 0));
    assertThat(looked(tale))
        .contains(new EvidenceWanted(CALL, 1, List.of(STATUS_PAGE, EVIDENCE, Gate.SIGNATURE)));
  }

  @Test
  void itPassesInWhateverOrderTheLastThingsCome() {
    Fact submitted = new PackageSubmitted(CALL, 1);
    Fact signed = new PackageSigned(1, new PersonId("ann"));
    Fact answered = new ItemAnswered(CALL, STATUS_PAGE, ItemState.DONE, Optional.empty());
    for (List<Fact> order :
        List.of(
            List.of(answered, signed, submitted),
            List.of(submitted, signed, answered),
            List.of(signed, submitted, answered))) {
      Tale tale = called(Priority.MEDIUM).told("2026-11-21T09:05:00Z", evidence("e1"));
      for (int i = 0; i < 3; i++) {
        tale.told("2026-11-21T09:1" + i + ":00Z", order.get(i));
      }
      assertThat(looked(tale)).hasAtLeastOneElementOfType(GatePassed.class);
    }
  }

  /** Mission, F26: nobody stands for what they have not seen. */
  @Test
  void aSignatureOfAnOlderEditionIsNone() {
    Tale tale =
        complete(called(Priority.MEDIUM))
            .told("2026-11-21T09:20:00Z", evidence("e2"))
            .told("2026-11-21T09:21:00Z", new PackageSubmitted(CALL, 2));
    assertThat(looked(tale)).contains(new EvidenceWanted(CALL, 1, List.of(Gate.SIGNATURE)));
  }

  @Test
  void whatCouldNotBeGotOrDoesNotApplyLetsItPass() {
    for (ItemState state : List.of(ItemState.COULD_NOT_GET, ItemState.NOT_APPLICABLE)) {
      Tale tale =
          called(Priority.MEDIUM)
              .told("2026-11-21T09:05:00Z", evidence("e1"))
              .told(
                  "2026-11-21T09:06:00Z",
                  new ItemAnswered(CALL, STATUS_PAGE, state, Optional.of(TEXT)))
              .told("2026-11-21T09:07:00Z", new PackageSigned(1, new PersonId("ann")))
              .told("2026-11-21T09:08:00Z", new PackageSubmitted(CALL, 1));
      assertThat(looked(tale)).hasAtLeastOneElementOfType(GatePassed.class);
    }
  }

  @Test
  void aCriticalCaseClimbsAtOnceAndOwesTheRest() {
    assertThat(looked(called(Priority.CRITICAL)))
        .contains(
            new GateExpedited(
                CALL,
                1,
                Tier.ENGINEERING,
                Path.FUNCTIONAL,
                Priority.CRITICAL,
                List.of(STATUS_PAGE, EVIDENCE, Gate.SIGNATURE)));
  }

  /** Package: security bypasses the normal path. */
  @Test
  void soDoesACaseOfSecurity() {
    Tale tale =
        called(Priority.LOW)
            .told("2026-11-21T09:02:00Z", new TypeSet(Optional.of(new Label("security"))));
    assertThat(looked(tale)).hasAtLeastOneElementOfType(GateExpedited.class);
  }

  @Test
  void whatIsOwedIsSettledWhenAllIsThereAndSigned() {
    Tale tale = called(Priority.CRITICAL);
    looked(tale);
    assertThat(looked(complete(tale))).containsExactly(new EvidenceSettled(CALL, 1));
  }

  @Test
  void anOwedItemThatIsUrgentIsLetThroughAgainWithNewEvidenceOnly() {
    Tale tale = called(Priority.CRITICAL);
    looked(tale);
    tale.told("2026-11-21T10:00:00Z", back());
    assertThat(looked(tale)).isEmpty();
    tale.told("2026-11-21T10:05:00Z", evidence("e1"));
    assertThat(looked(tale))
        .singleElement()
        .satisfies(fact -> assertThat(((GateExpedited) fact).round()).isEqualTo(2));
  }

  /** Package: a bounceback names what is missing; what was there before is not that. */
  @Test
  void whatIsNamedAsMissingMustComeAnewWhateverElseDoes() {
    Tale tale =
        complete(called(Priority.MEDIUM))
            .told("2026-11-21T09:30:00Z", new PackageSubmitted(CALL, 1));
    assertThat(looked(tale)).hasAtLeastOneElementOfType(GatePassed.class);
    tale.told("2026-11-21T10:00:00Z", back(EVIDENCE))
        .told("2026-11-21T10:05:00Z", new PartsChanged(List.of(Part.STEPS)))
        .told("2026-11-21T10:06:00Z", new PackageSigned(1, new PersonId("ann")))
        .told("2026-11-21T10:07:00Z", new PackageSubmitted(CALL, 1));
    assertThat(looked(tale)).containsExactly(new EvidenceWanted(CALL, 2, List.of(EVIDENCE)));
    tale.told("2026-11-21T10:08:00Z", evidence("e2"))
        .told("2026-11-21T10:09:00Z", new PackageSigned(2, new PersonId("ann")))
        .told("2026-11-21T10:10:00Z", new PackageSubmitted(CALL, 2));
    assertThat(looked(tale)).hasAtLeastOneElementOfType(GatePassed.class);
  }

  @Test
  void whatIsAskedInWordsBecomesAnItemOfTheChecklist() {
    Tale tale =
        complete(called(Priority.MEDIUM))
            .told("2026-11-21T09:30:00Z", new PackageSubmitted(CALL, 1));
    looked(tale);
    Label named = new Label("HAR");
    tale.told("2026-11-21T10:00:00Z", new Back(CALL, Set.of(named), List.of(TEXT)))
        .told("2026-11-21T10:05:00Z", evidence("e2"))
        .told("2026-11-21T10:06:00Z", new PackageSigned(2, new PersonId("ann")))
        .told("2026-11-21T10:07:00Z", new PackageSubmitted(CALL, 2));
    Label first = new Label("asked.2.1");
    Label second = new Label("asked.2.2");
    assertThat(looked(tale)).containsExactly(new EvidenceWanted(CALL, 2, List.of(first, second)));
    tale.told("2026-11-21T10:10:00Z", said(first, ItemState.DONE))
        .told("2026-11-21T10:11:00Z", said(second, ItemState.COULD_NOT_GET));
    assertThat(looked(tale)).singleElement().isInstanceOf(GatePassed.class);
  }

  @Test
  void whatIsUrgentClimbsAgainWithTheFirstThingThatWasAskedForAndWithNothingElse() {
    Tale tale = called(Priority.CRITICAL);
    looked(tale);
    tale.told("2026-11-21T10:00:00Z", back(STATUS_PAGE, new Label("HAR")))
        .told("2026-11-21T10:05:00Z", evidence("e1"));
    assertThat(looked(tale)).isEmpty();
    tale.told("2026-11-21T10:06:00Z", said(new Label("asked.2.1"), ItemState.DONE));
    assertThat(looked(tale))
        .singleElement()
        .satisfies(
            fact ->
                assertThat(((GateExpedited) fact).owed())
                    .containsExactly(STATUS_PAGE, Gate.SIGNATURE));
  }

  private static ItemAnswered said(Label item, ItemState state) {
    return new ItemAnswered(CALL, item, state, Optional.of(TEXT));
  }

  /** Both ways up: at once, and complete and signed. */
  @Test
  void nothingClimbsOfAFinishedCaseUntilItIsReopened() {
    for (Tale tale :
        List.of(
            called(Priority.CRITICAL),
            complete(called(Priority.MEDIUM))
                .told("2026-11-21T09:30:00Z", new PackageSubmitted(CALL, 1)))) {
      for (Fact finished : List.of(new Resolved(Optional.empty()), new Closed(Optional.empty()))) {
        tale.told("2026-11-21T09:40:00Z", finished);
        assertThat(looked(tale)).noneMatch(LetThrough.class::isInstance);
      }
      tale.told("2026-11-21T09:50:00Z", new Reopened(Optional.empty()));
      assertThat(reconciler.reconcile(tale.history(), RULES, NOW).concluded())
          .singleElement()
          .satisfies(
              c -> {
                assertThat(c.fact()).isInstanceOf(LetThrough.class);
                assertThat(c.at()).isEqualTo("2026-11-21T09:50:00Z");
              });
    }
    assertThat(reconciler.wakesOn()).contains(Reopened.class, CustomerWrote.class);
  }

  @Test
  void aSecondLookAddsNothing() {
    for (Tale tale :
        List.of(
            called(Priority.CRITICAL),
            complete(called(Priority.MEDIUM))
                .told("2026-11-21T09:30:00Z", new PackageSubmitted(CALL, 1)),
            called(Priority.MEDIUM).told("2026-11-21T09:30:00Z", new PackageSubmitted(CALL, 0)))) {
      looked(tale);
      assertThat(looked(tale)).isEmpty();
    }
  }

  @Test
  void theScoreCountsWhatIsSettledAndHalfOfWhatCouldNotBeGot() {
    Tale tale = called(Priority.MEDIUM);
    looked(tale);
    assertThat(score(tale).value()).isZero();
    assertThat(score(tale).bouncebackProbability()).isEqualTo(0.9);
    tale.told("2026-11-21T09:05:00Z", evidence("e1"))
        .told(
            "2026-11-21T09:06:00Z",
            new ItemAnswered(CALL, STATUS_PAGE, ItemState.COULD_NOT_GET, Optional.of(TEXT)));
    assertThat(score(tale).value()).isEqualTo(75);
    assertThat(score(tale).missing()).isEmpty();
    assertThat(score(tale).bouncebackProbability()).isEqualTo(0.103);
  }

  /** Something came back. */
  @breakwater.journal.Stored("test.back.v1")
  private record Back(CallId call, Set<Label> missingItems, List<TextRef> asked)
      implements Returned {
    @Override
    public boolean returns(CallId other) {
      return call.equals(other);
    }
  }

  private static Back back(Label... missing) {
    return new Back(CALL, Set.of(missing), List.of());
  }

  private static Score score(Tale tale) {
    var call = breakwater.triggers.Call.current(tale.history()).orElseThrow();
    return Score.of(Gate.of(tale.history(), call).items());
  }

  /** What follows, which then belongs to the tale. */
  private List<Fact> looked(Tale tale) {
    var outcome = reconciler.reconcile(tale.history(), RULES, NOW);
    tale.follow(outcome);
    return outcome.concluded().stream().map(Conclusion::fact).toList();
  }

  private static Tale complete(Tale tale) {
    return tale.told("2026-11-21T09:15:00Z", evidence("e1"))
        .told(
            "2026-11-21T09:16:00Z",
            new ItemAnswered(CALL, STATUS_PAGE, ItemState.DONE, Optional.empty()))
        .told("2026-11-21T09:17:00Z", new PackageSigned(1, new PersonId("ann")));
  }

  private static EvidenceAdded evidence(String id) {
    return new EvidenceAdded(new EvidenceId(id), EvidenceKind.LOG, TEXT, Optional.empty());
  }

  private static Tale called(Priority priority) {
    return Tale.of("case/1")
        .told(
            "2026-11-21T09:00:00Z",
            new CaseOpened(
                new Label("mail"),
                Origin.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                TEXT,
                priority))
        .told(
            "2026-11-21T09:00:00Z",
            new CustomerWrote(
                new MessageId("m1"), new Label("mail"), Optional.empty(), TEXT, false))
        .told(
            "2026-11-21T09:01:00Z",
            new EscalationCalledFor(
                CALL, Tier.ENGINEERING, Path.FUNCTIONAL, Optional.empty(), Optional.of(TEXT)));
  }
}
