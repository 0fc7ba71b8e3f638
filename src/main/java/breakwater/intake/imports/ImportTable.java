package breakwater.intake.imports;

import breakwater.intake.imports.ImportRun.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports and how far they have come. */
@Component
class ImportTable {
  /** A node that did not commit for so long has lost the file it had open. */
  private static final Duration HELD = Duration.ofSeconds(10);

  private final JdbcClient db;
  private final UUID node = UUID.randomUUID();

  ImportTable(JdbcClient db) {
    this.db = db;
  }

  /** Empty when another import has the same key. */
  Optional<ImportId> begin(
      Optional<Once> once,
      Mapping mapping,
      String json,
      String fileName,
      String toldBy,
      Instant importedAt,
      Instant now) {
    return db.sql(
            """
            insert into import_run
              (state, mapping_name, mapping, source, file_name, told_by, imported_at, created_at,
               touched_at, asked_by, asked_key)
            values ('RECEIVING', :name, :mapping, :source, :file, :by, :importedAt, :now, :now,
              :askedBy, :askedKey)
            on conflict (asked_by, asked_key) where asked_key is not null do nothing
            returning id
            """)
        .param("name", mapping.name())
        .param("mapping", json)
        .param("source", mapping.source())
        .param("file", fileName)
        .param("by", toldBy)
        .param("importedAt", sql(importedAt))
        .param("now", sql(now))
        .param("askedBy", once.map(Once::credential).orElse(null))
        .param("askedKey", once.map(Once::key).orElse(null))
        .query((row, n) -> new ImportId(row.getString("id")))
        .optional();
  }

  /** Notes what has come under its key, so that a repeat can be compared. */
  void came(ImportId id, byte[] digest) {
    db.sql("update import_run set asked_digest = :digest where id = :id")
        .param("id", id.value())
        .param("digest", digest)
        .update();
  }

  /** The import that was begun under this key. */
  Optional<Asked> asked(Once once) {
    return db.sql(
            """
            select id, asked_digest from import_run
            where asked_by = :credential and asked_key = :key
            """)
        .param("credential", once.credential())
        .param("key", once.key())
        .query(
            (row, n) ->
                new Asked(
                    new ImportId(row.getString("id")),
                    Optional.ofNullable(row.getBytes("asked_digest"))))
        .optional();
  }

  /**
   * @param digest empty while its file still comes
   */
  record Asked(ImportId id, Optional<byte[]> digest) {}

  /** Notes that a piece of the file has come; false = the import has ended meanwhile. */
  boolean received(ImportId id, int length, Instant now) {
    return db.sql(
                """
                update import_run set bytes = bytes + :length, pieces = pieces + 1,
                  touched_at = :now
                where id = :id and state = 'RECEIVING' and finished_at is null
                """)
            .param("id", id.value())
            .param("length", length)
            .param("now", sql(now))
            .update()
        == 1;
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

  /** Uploads that stopped in the middle. */
  List<ImportId> abandoned(Instant since) {
    return db.sql("select id from import_run where state = 'RECEIVING' and touched_at < :since")
        .param("since", sql(since))
        .query((row, n) -> new ImportId(row.getString("id")))
        .list();
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

  /** An import that this node has locked. */
  record Taken(ImportRun run, String mapping, int pieces, long singlyUntil) {}

  /** What one transaction settled. */
  record Portion(long cases, Rows rows, long opened, long changed, long facts) {}

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        run(row), row.getString("mapping"), row.getInt("pieces"), row.getLong("singly_until"));
  }

  private static ImportRun run(ResultSet row) throws SQLException {
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

  private static OffsetDateTime sql(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
