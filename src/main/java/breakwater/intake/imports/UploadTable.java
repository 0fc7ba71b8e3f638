package breakwater.intake.imports;

import static breakwater.intake.imports.ImportTable.sql;

import breakwater.intake.imports.rows.Mapping;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports whose file is still on the way, and under which key it was sent. */
@Component
class UploadTable {
  private final JdbcClient db;

  UploadTable(JdbcClient db) {
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

  /** Uploads that stopped in the middle. */
  List<ImportId> abandoned(Instant since) {
    return db.sql("select id from import_run where state = 'RECEIVING' and touched_at < :since")
        .param("since", sql(since))
        .query((row, n) -> new ImportId(row.getString("id")))
        .list();
  }
}
