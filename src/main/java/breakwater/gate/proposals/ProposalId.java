package breakwater.gate.proposals;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** Names a proposal of a case: the same as long as it proposes the same from the same place. */
public record ProposalId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProposalId {
    Id.check("The id of a proposal", value);
  }

  static ProposalId of(String name, String substance, Source source) {
    // The sum of a record is the runtime's own; this one is the same on every node.
    int sum = Objects.hash(substance, source.words(), source.link());
    return new ProposalId(name.replace('/', '.') + "." + Integer.toHexString(sum));
  }

  /** Whether both are for the same place. */
  boolean isBeside(ProposalId other) {
    return place().equals(other.place());
  }

  private String place() {
    return value.substring(0, Math.max(0, value.lastIndexOf('.')));
  }

  @Override
  public String toString() {
    return value;
  }
}
