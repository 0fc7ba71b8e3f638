package breakwater.intake.imports;

import breakwater.intake.imports.rows.Row.Rejected;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that could not be taken, with line and reason. */
@Component
class RejectionTable {
  /** More rejected rows of one import are counted, but not listed. */
  static final int MOST_LISTED = 10_000;

  private final JdbcClient db;
  private final JdbcTemplate batch;

  RejectionTable(JdbcClient db, JdbcTemplate batch) {
    this.db = db;
    this.batch = batch;
  }

  /**
   * @param before how many this import has already
   */
  void add(ImportId id, List<Rejected> rejected, long before) {
    batch.batchUpdate(
        "insert into import_rejection (import_id, line, reason) values (?, ?, ?)",
        rejected.stream()
            .limit(Math.max(MOST_LISTED - before, 0))
            .map(row -> new Object[] {id.value(), row.line(), row.reason()})
            .toList());
  }

  /** Removes those of imports that finished before; answers how many. */
  int purge(Instant before) {
    return db.sql(
            """
            delete from import_rejection r using import_run i
            where i.id = r.import_id and i.finished_at < :before
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** In the order of the file. */
  List<Rejected> list(ImportId id, long afterLine, int limit) {
    return db.sql(
            """
            select line, reason from import_rejection
            where import_id = :id and line > :after order by line, reason limit :limit
            """)
        .param("id", id.value())
        .param("after", afterLine)
        .param("limit", limit)
        .query((row, n) -> new Rejected(row.getLong("line"), row.getString("reason")))
        .list();
  }
}
