package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.Label;
import java.util.Optional;

/** What a case asks of whoever takes it. */
record Wanted(Optional<Label> area, Optional<Label> type) {

  static Wanted by(Case it) {
    return new Wanted(it.area(), it.type());
  }
}
