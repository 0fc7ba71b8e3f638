package breakwater.escalation.ladders;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationId;
import breakwater.escalation.ladders.Ladders.Row;
import breakwater.escalation.ladders.Ladders.Step;
import breakwater.escalation.ladders.Ladders.Whom;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.Tale;
import breakwater.journal.TextRef;
import breakwater.outbox.EffectId;
import breakwater.outbox.EffectKind;
import breakwater.outbox.OutboxFact.Delivered;
import breakwater.outbox.OutboxFact.Undeliverable;
import breakwater.outbox.PartId;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** F04: a wait counts from the hand-over of the call before, of the same escalation. */
class ClimbingTest {
  private static final EscalationId FIRST = new EscalationId("1-1");
  private static final EscalationId SECOND = new EscalationId("1-2");
  private static final TeamId ENGINEERS = new TeamId("engineering");
  private static final PersonId ANN = new PersonId("ann");
  private static final PersonId MAX = new PersonId("max");

  private static final Reach REACH =
      new Reach(
          List.of(
              new Reach.Since(
                  Instant.EPOCH,
                  new Ladders(
                      List.of(
                          new Row(
                              Tier.ENGINEERING,
                              Set.of(),
                              List.of(
                                  new Step(new Whom.One(ANN), Duration.ofMinutes(10)),
                                  new Step(new Whom.One(MAX), Duration.ofMinutes(10)))))))),
          Set.of(ANN, MAX),
          Set.of(ANN, MAX),
          Set.of(),
          List.of(),
          Map.of(),
          Map.of());

  @Test
  void two_escalations_that_wait_on_the_same_step_each_have_their_own_hand_over() {
    Tale tale = twoRaised();
    tale.told("2026-11-23T09:01:00Z", delivered(LadderWords.RAISED, FIRST));
    assertThat(next(tale, FIRST, "09:02")).contains(at("09:11"));
    assertThat(next(tale, SECOND, "09:02")).isEmpty();

    tale.told("2026-11-23T09:05:00Z", delivered(LadderWords.RAISED, SECOND));
    assertThat(next(tale, SECOND, "09:06")).contains(at("09:15"));

    call(tale, FIRST, "09:11");
    call(tale, SECOND, "09:15");
    tale.told("2026-11-23T09:12:00Z", delivered(LadderWords.kind(1), FIRST));
    assertThat(next(tale, FIRST, "09:16")).contains(at("09:22"));
    assertThat(next(tale, SECOND, "09:16")).isEmpty();

    tale.told("2026-11-23T09:19:00Z", undeliverable(LadderWords.kind(1), SECOND));
    assertThat(next(tale, SECOND, "09:20")).contains(at("09:29"));
  }

  @Test
  void what_was_handed_over_before_parts_were_named_counts_for_each() {
    Tale tale = twoRaised();
    tale.told(
        "2026-11-23T09:01:00Z",
        new Delivered(
            new EffectId("7"),
            new EffectKind(LadderWords.RAISED),
            new EffectKind("in-app"),
            1,
            Optional.empty()));
    assertThat(next(tale, FIRST, "09:02")).contains(at("09:11"));
    assertThat(next(tale, SECOND, "09:02")).contains(at("09:11"));
  }

  private static Tale twoRaised() {
    return Tale.of("case/1")
        .told(
            "2026-11-23T08:00:00Z",
            new CaseOpened(
                new Label("mail"),
                Origin.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                new TextRef(new UUID(0, 1), "mac"),
                Priority.HIGH))
        .told("2026-11-23T09:00:00Z", raised(FIRST))
        .told("2026-11-23T09:00:00Z", raised(SECOND));
  }

  private static EscalationRaised raised(EscalationId id) {
    return new EscalationRaised(
        id,
        Optional.empty(),
        Tier.ENGINEERING,
        Path.FUNCTIONAL,
        Optional.of(ENGINEERS),
        Priority.HIGH);
  }

  private static Fact delivered(String kind, EscalationId of) {
    return new Delivered(
        new EffectId("7"),
        new EffectKind(kind),
        new EffectKind("in-app"),
        1,
        Optional.of(new PartId(of.value())));
  }

  private static Fact undeliverable(String kind, EscalationId of) {
    return new Undeliverable(
        new EffectId("8"),
        new EffectKind(kind),
        new EffectKind("in-app"),
        1,
        Optional.of(new PartId(of.value())));
  }

  private static void call(Tale tale, EscalationId id, String time) {
    for (Conclusion call : climbing(tale, id, time).called()) {
      tale.concluded(call.at().toString(), call.key(), call.fact());
    }
  }

  private static Optional<Instant> next(Tale tale, EscalationId id, String time) {
    return climbing(tale, id, time).next();
  }

  private static Climbing climbing(Tale tale, EscalationId id, String time) {
    Escalation it = Escalation.find(tale.history(), id).orElseThrow();
    return Climbing.of(tale.history(), it, Turn.of(it).getLast(), REACH, at(time));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-23T%s:00Z".formatted(time));
  }
}
