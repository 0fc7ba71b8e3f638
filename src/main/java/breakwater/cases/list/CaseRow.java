package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.journal.History;
import breakwater.journal.TextRef;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A row to be written.
 *
 * @param updatedAt when its last fact was recorded
 * @param version that of the whole history
 */
record CaseRow(Case shown, Instant updatedAt, long version, int shape) {

  static CaseRow of(Case shown, History history, int shape) {
    Instant last = history.of(CaseFact.class).getLast().recordedAt();
    return new CaseRow(shown, last, history.version(), shape);
  }

  /** The texts that are copied into the row; the row stays right as long as these are the same. */
  UUID[] texts() {
    return Stream.concat(
            Stream.of(shown.title()),
            shown.attributes().entrySet().stream()
                .sorted((a, b) -> a.getKey().value().compareTo(b.getKey().value()))
                .map(e -> e.getValue()))
        .map(TextRef::id)
        .toArray(UUID[]::new);
  }
}
