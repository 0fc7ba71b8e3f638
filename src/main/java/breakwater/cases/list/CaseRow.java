package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.journal.History;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.UUID;

/**
 * A row to be written.
 *
 * @param tier that works on it
 * @param searched what is copied into the row and its words; they stay right as long as it is the
 *     same
 * @param updatedAt when its last fact was recorded
 * @param version that of the whole history
 */
record CaseRow(
    Case shown, Tier tier, Searched searched, Instant updatedAt, long version, int shape) {

  static CaseRow of(Case shown, Tier tier, History history, int shape) {
    Instant last = history.of(CaseFact.class).getLast().recordedAt();
    return new CaseRow(shown, tier, Searched.of(shown, history), last, history.version(), shape);
  }

  UUID print() {
    return searched.print(shape);
  }
}
