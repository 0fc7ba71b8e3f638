package breakwater.intake.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a compressed stream that unpacks to far more than real tables do. */
final class BombGuard extends FilterInputStream {
  /** The ratio is judged only after this many unpacked bytes: small files may be monotonous. */
  private static final long GRACE = 16L << 20;

  private final Counted packed;
  private final FileLimits limits;
  private long unpacked;

  /**
   * @param in the unpacked bytes
   * @param packed the compressed bytes from which {@code in} reads
   */
  BombGuard(InputStream in, Counted packed, FileLimits limits) {
    super(in);
    this.packed = packed;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = super.read(into, from, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws UnreadableFile {
    unpacked += n;
    if (unpacked > limits.unpacked()) {
      throw new UnreadableFile(
          "The file unpacks to more than %,d bytes. Split it into smaller files."
              .formatted(limits.unpacked()));
    }
    if (unpacked > GRACE && unpacked / limits.ratio() > packed.count()) {
      throw new UnreadableFile(
          "The file unpacks to more than %d times its size, which no table of cases does."
              .formatted(limits.ratio()));
    }
  }

  /** Counts the bytes that were taken from a stream. */
  static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      count += Math.max(n, 0);
      return n;
    }
  }
}
