package breakwater.desk.bulk;

import breakwater.desk.DeskFilter;
import java.util.List;

/** Which cases are to be changed. */
public sealed interface Selection {
  /** These, at most {@link Bulk#MOST}. */
  record Named(List<Target> cases) implements Selection {}

  /**
   * The first of those that fit a filter when it is asked.
   *
   * @param limit from 1 to {@link Bulk#MOST}
   */
  record Filtered(DeskFilter filter, int limit) implements Selection {}
}
