package breakwater.cases.story;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.SplitFrom;
import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A message and the case on which it was recorded.
 *
 * @param shown the cases whose conversations are shown together: the case itself, and what was
 *     merged into it, however deep
 */
record Line(History on, Recorded<?> said, Map<CaseId, History> shown) {

  /** The whole conversation of a case, in the order in which it was said. */
  static List<Line> all(History of, Function<CaseId, Optional<History>> read) {
    Map<CaseId, History> shown = new LinkedHashMap<>();
    gather(of, read, shown);
    var lines = new ArrayList<Line>();
    for (History history : shown.values()) {
      Messages.all(history).stream()
          .filter(said -> !shownAlready(history, said, shown))
          .forEach(said -> lines.add(new Line(history, said, shown)));
    }
    if (shown.size() > 1) {
      lines.sort(
          Comparator.<Line, Instant>comparing(line -> line.said.at())
              .thenComparing(line -> line.said.recordedAt()));
    }
    return lines;
  }

  private static void gather(
      History history, Function<CaseId, Optional<History>> read, Map<CaseId, History> into) {
    Case it = Case.of(history);
    if (into.putIfAbsent(it.id(), history) == null) {
      it.conversation().merged().stream()
          .sorted(Comparator.comparing(CaseId::value))
          .flatMap(merged -> read.apply(merged).stream())
          .forEach(merged -> gather(merged, read, into));
    }
  }

  /** What was split off and came back by a merge is shown where it was said first. */
  private static boolean shownAlready(
      History history, Recorded<?> said, Map<CaseId, History> shown) {
    MessageId id = Messages.id(said).orElseThrow();
    return history.of(SplitFrom.class).stream()
        .map(recorded -> (SplitFrom) recorded.fact())
        .filter(split -> shown.containsKey(split.from()))
        .anyMatch(split -> split.messages().stream().anyMatch(taken -> taken.here().equals(id)));
  }

  /** Of each case those that are recorded on it, in their order. */
  static Map<History, List<Recorded<?>>> byCase(List<Line> lines) {
    var byCase = new HashMap<History, List<Recorded<?>>>();
    lines.forEach(line -> byCase.computeIfAbsent(line.on, h -> new ArrayList<>()).add(line.said));
    return byCase;
  }
}
