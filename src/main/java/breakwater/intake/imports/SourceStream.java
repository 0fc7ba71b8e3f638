package breakwater.intake.imports;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Reads a file that is kept in pieces, one piece in memory at a time. */
final class SourceStream extends InputStream {
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
