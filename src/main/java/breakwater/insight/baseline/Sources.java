package breakwater.insight.baseline;

import breakwater.insight.baseline.Baseline.Source;
import breakwater.journal.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where cases came from. */
@Component
class Sources {
  /** A house has few; more are not shown. */
  private static final int MOST = 50;

  private final HistoryTable history;

  Sources(HistoryTable history) {
    this.history = history;
  }

  /** The commonest first. */
  List<Source> all() {
    return history.sources(MOST);
  }

  /** No case came from there: a name that is mistyped is no empty history. */
  Optional<Refusal> refuses(Optional<String> source) {
    return source
        .filter(name -> !history.knows(name))
        .map(
            name ->
                Refusal.invalid(
                    "source-unknown", "No case came from “%s”. %s".formatted(name, known())));
  }

  private String known() {
    List<String> names = all().stream().map(Source::name).toList();
    return names.isEmpty()
        ? "No cases are here yet: import a file first."
        : "Cases came from %s. Choose one of them, or none for all."
            .formatted(String.join(", ", names));
  }
}
