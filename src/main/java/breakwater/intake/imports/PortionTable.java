package breakwater.intake.imports;

import static breakwater.intake.imports.ImportTable.sql;

import breakwater.intake.imports.ImportRun.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which node works at an import, and how far it has come, portion by portion. */
@Component
class PortionTable {
  /** A node that did not commit for so long has lost the file it had open. */
  private static final Duration HELD = Duration.ofSeconds(10);

  private final JdbcClient db;
  private final UUID node = UUID.randomUUID();

  PortionTable(JdbcClient db) {
    this.db = db;
  }

  /** The oldest import that has work for this node. */
  Optional<ImportId> next(Instant now) {
    return db.sql(
            """
            select id from import_run
            where state in ('READING', 'SORTING', 'IMPORTING') and finished_at is null
              and (node is null or node = :node or node_until < :now)
            order by created_at limit 1
            """)
        .param("node", node)
        .param("now", sql(now))
        .query((row, n) -> new ImportId(row.getString("id")))
        .optional();
  }

  /** Locks it until the transaction ends; empty when another node has it. */
  Optional<Taken> lock(ImportId id, Instant now) {
    return db.sql(
            """
            select * from import_run
            where id = :id and state in ('READING', 'SORTING', 'IMPORTING')
              and finished_at is null and (node is null or node = :node or node_until < :now)
            for update skip locked
            """)
        .param("id", id.value())
        .param("node", node)
        .param("now", sql(now))
        .query((row, n) -> taken(row))
        .optional();
  }

  /** Keeps the import for this node, so that the file stays open here. */
  void hold(ImportId id, Instant now) {
    db.sql(
            """
            update import_run set node = :node, node_until = :until, touched_at = :now,
              started_at = coalesce(started_at, :now)
            where id = :id
            """)
        .param("id", id.value())
        .param("node", node)
        .param("until", sql(now.plus(HELD)))
        .param("now", sql(now))
        .update();
  }

  void read(ImportId id, long records, long rejected, String format) {
    db.sql(
            """
            update import_run set records = records + :records, rows_rejected = rows_rejected +
              :rejected, format = :format where id = :id
            """)
        .param("id", id.value())
        .param("records", records)
        .param("rejected", rejected)
        .param("format", format)
        .update();
  }

  void sorted(ImportId id, long cases, long rejected) {
    db.sql(
            """
            update import_run set state = 'IMPORTING', cases = :cases,
              rows_rejected = rows_rejected + :rejected
            where id = :id
            """)
        .param("id", id.value())
        .param("cases", cases)
        .param("rejected", rejected)
        .update();
  }

  void settled(ImportId id, Portion portion) {
    db.sql(
            """
            update import_run set cases_done = cases_done + :cases, rows_kept = rows_kept + :kept,
              rows_repeated = rows_repeated + :repeated, rows_rejected = rows_rejected + :rejected,
              cases_opened = cases_opened + :opened, cases_changed = cases_changed + :changed,
              facts_told = facts_told + :facts
            where id = :id
            """)
        .param("id", id.value())
        .param("cases", portion.cases())
        .param("kept", portion.rows().kept())
        .param("repeated", portion.rows().repeated())
        .param("rejected", portion.rows().rejected())
        .param("opened", portion.opened())
        .param("changed", portion.changed())
        .param("facts", portion.facts())
        .update();
  }

  void singlyUntil(ImportId id, long place) {
    db.sql("update import_run set singly_until = :place where id = :id")
        .param("id", id.value())
        .param("place", place)
        .update();
  }

  /** An import that this node has locked. */
  record Taken(ImportRun run, String mapping, int pieces, long singlyUntil) {}

  /** What one transaction settled. */
  record Portion(long cases, Rows rows, long opened, long changed, long facts) {}

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        ImportTable.run(row),
        row.getString("mapping"),
        row.getInt("pieces"),
        row.getLong("singly_until"));
  }
}
