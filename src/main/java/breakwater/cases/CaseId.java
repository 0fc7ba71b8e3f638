package breakwater.cases;

import breakwater.journal.Id;
import breakwater.journal.Subject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a case; given by the product, a number that people can say. */
public record CaseId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CaseId {
    Id.check("A case's id", value);
  }

  /** Whether there can be such a case: 1 to 18 digits. */
  public boolean isNumber() {
    return value.matches("[0-9]{1,18}");
  }

  /** The subject that holds everything about this case. */
  public Subject subject() {
    return new Subject(Case.SUBJECT, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
