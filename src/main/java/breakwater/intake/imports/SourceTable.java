package breakwater.intake.imports;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as they came, in pieces, until they are read or their import is finished. */
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

  /** Removes a file that was read to its end. */
  void drop(ImportId id) {
    db.sql("delete from import_source where import_id = :id").param("id", id.value()).update();
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

  private static final class SourceStream extends InputStream {
    private final IntFunction<byte[]> source;
    private final int pieces;
    private int next;
    private byte[] piece = new byte[0];
    private int at;

    SourceStream(IntFunction<byte[]> source, int pieces) {
      this.source = source;
      this.pieces = pieces;
    }

    @Override
    public int read() {
      return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int n = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, into, from, n);
      at += n;
      return n;
    }

    private boolean fill() {
      while (at == piece.length) {
        if (next == pieces) {
          return false;
        }
        piece = source.apply(next++);
        at = 0;
      }
      return true;
    }
  }
}
