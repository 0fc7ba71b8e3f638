package breakwater.intake.imports;

import breakwater.intake.imports.ImportRun.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports: which there are, in which state. */
@Component
class ImportTable {
  private final JdbcClient db;

  ImportTable(JdbcClient db) {
    this.db = db;
  }

  /** Takes it from one state to the next; false = it was in another, or has ended. */
  boolean become(ImportId id, ImportState expected, ImportState next) {
    return db.sql(
                """
                update import_run set state = :next
                where id = :id and state = :expected and finished_at is null
                """)
            .param("id", id.value())
            .param("expected", expected.name())
            .param("next", next.name())
            .update()
        == 1;
  }

  /** Ends it, unless it has ended; false = it had. */
  boolean finish(ImportId id, ImportState state, @Nullable String failure, Instant now) {
    int ended =
        db.sql(
                """
                update import_run set state = :state, failure = :failure, finished_at = :now,
                  asked_key = case when asked_digest is not null then asked_key end
                where id = :id and finished_at is null
                """)
            .param("id", id.value())
            .param("state", state.name())
            .param("failure", failure)
            .param("now", sql(now))
            .update();
    for (String table :
        List.of("import_source", "import_row", "import_queue", "import_forgotten")) {
      db.sql("delete from %s where import_id = :id".formatted(table))
          .param("id", id.value())
          .update();
    }
    return ended == 1;
  }

  Optional<ImportRun> find(ImportId id) {
    return db.sql("select * from import_run where id = :id")
        .param("id", id.value())
        .query((row, n) -> run(row))
        .optional();
  }

  /** The newest first. */
  List<ImportRun> list(Optional<ImportRun> after, int limit) {
    return db.sql(
            """
            select * from import_run
            where (created_at, id) < (:createdAt, :id)
            order by created_at desc, id desc limit :limit
            """)
        .param(
            "createdAt",
            sql(after.map(ImportRun::createdAt).orElse(Instant.parse("9999-01-01T00:00:00Z"))))
        .param("id", after.map(run -> run.id().value()).orElse(""))
        .param("limit", limit)
        .query((row, n) -> run(row))
        .list();
  }

  static ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        new ImportId(row.getString("id")),
        ImportState.valueOf(row.getString("state")),
        row.getString("mapping_name"),
        row.getString("source"),
        row.getString("file_name"),
        Optional.ofNullable(row.getString("format")),
        row.getString("told_by"),
        instant(row, "imported_at").orElseThrow(),
        instant(row, "created_at").orElseThrow(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getLong("bytes"),
        row.getLong("records"),
        new Rows(
            row.getLong("rows_kept"), row.getLong("rows_repeated"), row.getLong("rows_rejected")),
        row.getLong("cases"),
        row.getLong("cases_done"),
        row.getLong("cases_opened"),
        row.getLong("cases_changed"),
        row.getLong("facts_told"),
        Optional.ofNullable(row.getString("failure")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime sql(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
