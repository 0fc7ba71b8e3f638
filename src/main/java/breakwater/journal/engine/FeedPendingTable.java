package breakwater.journal.engine;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row for each append, until the sequencer gives its facts their positions in the feed. */
@Component
class FeedPendingTable {
  private final JdbcTemplate batch;

  FeedPendingTable(JdbcTemplate batch) {
    this.batch = batch;
  }

  void insert(List<Turn> turns) {
    batch.batchUpdate(
        "insert into feed_pending (subject, from_version, to_version) values (?, ?, ?)",
        turns.stream()
            .map(
                t ->
                    new Object[] {
                      t.subject().toString(), t.firstNewVersion(), t.history().version()
                    })
            .toList());
  }
}
