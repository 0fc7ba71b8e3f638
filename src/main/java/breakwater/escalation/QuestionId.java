package breakwater.escalation;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a question within its escalation: {@code q1}, {@code q2}. */
public record QuestionId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public QuestionId {
    Id.check("A question's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
