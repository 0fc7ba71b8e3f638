package breakwater.escalation;

import breakwater.cases.CaseId;
import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Names an escalation: its case's id, a dash, and its number among those of the case, from 1. */
public record EscalationId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EscalationId {
    Id.check("An escalation's id", value);
  }

  public static EscalationId of(CaseId of, int number) {
    return new EscalationId(of + "-" + number);
  }

  /** Empty when it does not have that form, and so names nothing. */
  public Optional<CaseId> caseId() {
    int dash = value.lastIndexOf('-');
    return dash < 1 ? Optional.empty() : Optional.of(new CaseId(value.substring(0, dash)));
  }

  @Override
  public String toString() {
    return value;
  }
}
