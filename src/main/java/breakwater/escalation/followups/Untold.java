package breakwater.escalation.followups;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.escalation.Audience;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact.Confirmed;
import breakwater.escalation.EscalationFact.FollowUpGiven;
import breakwater.escalation.EscalationFact.Told;
import breakwater.escalation.EscalationId;
import breakwater.escalation.State;
import breakwater.journal.Fact;
import breakwater.journal.History;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * Engineering has solved something, and nobody has written to the customer since.
 *
 * @param since when engineering resolved it
 */
public record Untold(EscalationId escalation, Instant since) {

  /** Of a case, in the order in which they were raised. */
  public static List<Untold> of(History history) {
    return Escalation.all(history).stream()
        .filter(it -> it.state() == State.RESOLVED || it.state() == State.CLOSED)
        .flatMap(it -> it.resolvedAt().map(at -> new Untold(it.id(), at)).stream())
        .filter(it -> !it.isTold(history))
        .toList();
  }

  /** In one sentence, for people and programs. */
  @JsonProperty
  public String sentence() {
    return "Engineering resolved escalation %s, and the customer was not written to since."
        .formatted(escalation);
  }

  private boolean isTold(History history) {
    return history.inEffect().stream()
        .anyMatch(recorded -> !recorded.at().isBefore(since) && tells(recorded.fact()));
  }

  private boolean tells(Fact fact) {
    return switch (fact) {
      case AgentWrote wrote -> wrote.human();
      case Told told -> told.escalation().equals(escalation);
      case Confirmed confirmed -> confirmed.escalation().equals(escalation);
      case FollowUpGiven given ->
          given.audience() == Audience.CUSTOMER && given.escalation().equals(escalation);
      default -> false;
    };
  }
}
