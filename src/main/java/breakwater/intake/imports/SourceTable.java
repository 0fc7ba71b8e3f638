package breakwater.intake.imports;

import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as they came, in pieces, until their import is finished. */
@Component
class SourceTable {
  private final JdbcClient db;

  SourceTable(JdbcClient db) {
    this.db = db;
  }

  void keep(ImportId id, int place, byte[] piece) {
    db.sql("insert into import_source (import_id, place, bytes) values (:id, :place, :bytes)")
        .param("id", id.value())
        .param("place", place)
        .param("bytes", piece)
        .update();
  }

  /** The whole file, one piece in memory at a time. */
  InputStream open(ImportId id, int pieces) {
    return new SourceStream(place -> piece(id, place), pieces);
  }

  private byte[] piece(ImportId id, int place) {
    return db.sql("select bytes from import_source where import_id = :id and place = :place")
        .param("id", id.value())
        .param("place", place)
        .query((row, n) -> row.getBytes("bytes"))
        .single();
  }
}
