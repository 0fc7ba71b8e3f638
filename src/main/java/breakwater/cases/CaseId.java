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

  /** The subject that holds everything about this case. */
  public Subject subject() {
    return new Subject(Case.SUBJECT, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
