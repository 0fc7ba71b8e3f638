package breakwater.people.sight;

import breakwater.people.Caller;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is hidden from somebody. Lists say the same in SQL: {@link RestrictedTable#seenBy}. */
@Component
public class Sight {
  private final RestrictedTable table;

  Sight(RestrictedTable table) {
    this.table = table;
  }

  /** Those of some subjects, written as {@code case/1042}, that are hidden from a caller. */
  public Set<String> hidden(Caller caller, Collection<String> subjects) {
    return subjects.isEmpty() || caller.may(SightRight.SEE_RESTRICTED)
        ? Set.of()
        : table.among(subjects);
  }
}
