package breakwater.escalation.telling;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.HandedOver;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Reopened;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.QuestionId;
import breakwater.journal.Effect;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who must be told what about the escalations of a case, as they stand now: what is not in this
 * list any more is not sent any more. The same thing has the same key, and so is sent once.
 */
final class Wanted {
  static final String RAISED = "escalation.raised";
  static final String CLAIMED = "escalation.claimed";
  static final String HANDED_OVER = "escalation.handed-over";
  static final String BOUNCED_BACK = "escalation.bounced-back";
  static final String QUESTION = "escalation.question-asked";
  static final String RESOLVED = "escalation.resolved";
  static final String CASE_FINISHED = "escalation.case-finished";

  private static final String IN_APP = "in-app";

  private Wanted() {}

  static List<Effect> of(History history, Supporters support) {
    Optional<Case> seen = Case.find(history);
    if (seen.isEmpty() || !history.live()) {
      return List.of();
    }
    var effects = new ArrayList<Effect>();
    for (Escalation it : Escalation.all(history)) {
      List<String> supporters = support.of(history, seen.get(), it);
      List<String> asked = Supporters.withVerifiers(supporters, history, it);
      state(it, supporters, asked).forEach(effects::add);
      handedOver(it).ifPresent(effects::add);
      caseFinished(history, seen.get(), it).ifPresent(effects::add);
      for (QuestionId question : it.state().open() ? it.unanswered() : List.<QuestionId>of()) {
        asked.forEach(to -> effects.add(effect(it, QUESTION, question.value(), to)));
      }
    }
    return List.copyOf(effects);
  }

  /**
   * @param asked when engineering wants more
   */
  private static Stream<Effect> state(Escalation it, List<String> supporters, List<String> asked) {
    String pass = Integer.toString(it.pass().number());
    return switch (it.state()) {
      case RAISED -> it.team().map(team -> effect(it, RAISED, raisedBy(it), team.value())).stream();
      case CLAIMED ->
          it.owner().stream()
              .flatMap(
                  owner ->
                      supporters.stream().map(to -> effect(it, CLAIMED, pass + "/" + owner, to)));
      case BOUNCED_BACK -> asked.stream().map(to -> effect(it, BOUNCED_BACK, pass, to));
      case RESOLVED -> supporters.stream().map(to -> effect(it, RESOLVED, pass, to));
      case STARTED, CLOSED, WITHDRAWN -> Stream.empty();
    };
  }

  /** What last left it to the team, so that each time is told. */
  private static String raisedBy(Escalation it) {
    return it.facts().reversed().stream()
        .filter(r -> leavesToTeam(r.fact()))
        .findFirst()
        .map(r -> "v" + r.version())
        .orElseThrow();
  }

  private static boolean leavesToTeam(Fact fact) {
    return fact instanceof EscalationRaised
        || fact instanceof PassOpened
        || fact instanceof Reopened
        || fact instanceof Released
        || fact instanceof Transferred;
  }

  private static Optional<Effect> handedOver(Escalation it) {
    Optional<Recorded<?>> handed =
        it.facts().reversed().stream()
            .filter(r -> r.fact() instanceof HandedOver)
            .findFirst()
            .map(r -> r);
    return it.owner()
        .filter(owner -> it.state().inHand())
        .flatMap(
            owner ->
                handed
                    .filter(r -> ((HandedOver) r.fact()).to().equals(owner))
                    .map(r -> effect(it, HANDED_OVER, "v" + r.version(), owner.value())));
  }

  /** Whoever works on it is told once that support has finished the case, unless they did it. */
  private static Optional<Effect> caseFinished(History history, Case seen, Escalation it) {
    return it.owner()
        .filter(_ -> it.state().inHand() && !seen.status().unfinished())
        .filter(owner -> !finishedBy(history).equals(Optional.of(owner.value())))
        .map(owner -> effect(it, CASE_FINISHED, seen.standing().since().toString(), owner.value()));
  }

  private static Optional<String> finishedBy(History history) {
    return history.inEffect().reversed().stream()
        .filter(r -> r.fact() instanceof CaseFact.Resolved || r.fact() instanceof CaseFact.Closed)
        .map(r -> r.by().id())
        .findFirst();
  }

  private static Effect effect(Escalation it, String kind, String which, String to) {
    return new Effect(
        "%s/%s/%s/%s".formatted(kind, it.id(), which, to),
        kind,
        IN_APP,
        to,
        Optional.empty(),
        Map.of("escalation", it.id().value(), Effect.PART, it.id().value()));
  }
}
