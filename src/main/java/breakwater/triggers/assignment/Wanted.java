package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.people.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * What a case asks of whoever takes it.
 *
 * @param had who had it since the customer asked: it does not go back to them
 */
record Wanted(Optional<Label> area, Optional<Label> type, Set<PersonId> had) {

  static Wanted by(Case it, Holding holding) {
    return new Wanted(it.area(), it.type(), holding.had());
  }
}
