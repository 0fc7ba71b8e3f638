package breakwater.desk.bulk;

import breakwater.cases.Case;
import breakwater.journal.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes different about a case.
 *
 * @param from empty = it had none
 * @param to empty = it has none afterwards
 */
public record Difference(What what, Optional<String> from, Optional<String> to) {

  /** What it is about. */
  public enum What {
    STATUS,
    PRIORITY,
    ASSIGNEE,
    TEAM,
    /** Separated by spaces. */
    TAGS
  }

  /** All differences between a case and the same case later, whatever brought them about. */
  static List<Difference> between(Case before, Case after) {
    var all = new ArrayList<Difference>();
    add(all, What.STATUS, name(before.status()), name(after.status()));
    add(all, What.PRIORITY, name(before.priority()), name(after.priority()));
    add(all, What.ASSIGNEE, id(before.assignee()), id(after.assignee()));
    add(all, What.TEAM, id(before.team()), id(after.team()));
    add(all, What.TAGS, tags(before), tags(after));
    return List.copyOf(all);
  }

  private static void add(
      List<Difference> all, What what, Optional<String> from, Optional<String> to) {
    if (!from.equals(to)) {
      all.add(new Difference(what, from, to));
    }
  }

  private static Optional<String> name(Enum<?> value) {
    return Optional.of(value.name());
  }

  private static Optional<String> id(Optional<? extends Id> id) {
    return id.map(Id::value);
  }

  private static Optional<String> tags(Case of) {
    return Optional.of(of.tags().stream().map(Id::value).sorted().collect(Collectors.joining(" ")))
        .filter(all -> !all.isEmpty());
  }
}
