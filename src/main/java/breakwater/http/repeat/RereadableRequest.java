package breakwater.http.repeat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has been read once already, to know whether it is the same. What goes beyond
 * 1 MB waits in a file meanwhile.
 */
final class RereadableRequest extends HttpServletRequestWrapper implements AutoCloseable {
  private static final int IN_MEMORY = 1_000_000;

  private final byte[] start;
  private final @Nullable Path rest;
  private @Nullable ServletInputStream body;

  /**
   * @param digest is fed with the body
   */
  RereadableRequest(HttpServletRequest request, MessageDigest digest) throws IOException {
    super(request);
    InputStream in = new DigestInputStream(request.getInputStream(), digest);
    start = in.readNBytes(IN_MEMORY);
    rest = start.length < IN_MEMORY ? null : spooled(in);
  }

  private static Path spooled(InputStream in) throws IOException {
    Path file = Files.createTempFile("breakwater-body", "");
    try (var out = Files.newOutputStream(file)) {
      in.transferTo(out);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      InputStream first = new ByteArrayInputStream(start);
      body =
          new Reread(
              rest == null ? first : new SequenceInputStream(first, Files.newInputStream(rest)));
    }
    return body;
  }

  @Override
  public void close() throws IOException {
    if (body != null) {
      body.close();
    }
    if (rest != null) {
      Files.deleteIfExists(rest);
    }
  }

  private static final class Reread extends ServletInputStream {
    private final InputStream in;
    private boolean finished;

    Reread(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      finished |= one < 0;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = in.read(into, offset, length);
      finished |= got < 0;
      return got;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is here already; read it");
    }
  }
}
