package breakwater.http;

import breakwater.http.problem.Problems;
import breakwater.http.problem.TooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads only so much of a body; and refuses addresses with NUL characters, which nobody means. */
@Component
@Order(BodyLimitFilter.ORDER)
class BodyLimitFilter extends OncePerRequestFilter {
  /** After the security chain, which has -100. */
  static final int ORDER = -90;

  /** Where files of history come in, which are read as they arrive. */
  private static final Set<String> UPLOADS =
      Set.of("/api/v1/imports", "/api/v1/imports/preview", "/imports", "/imports/preview");

  private final Problems problems;
  private final long mostUsually;
  private final long mostUploaded;

  BodyLimitFilter(
      Problems problems,
      @Value("${breakwater.limits.body:25MB}") DataSize usually,
      @Value("${breakwater.limits.upload:512MB}") DataSize uploaded) {
    this.problems = problems;
    mostUsually = usually.toBytes();
    mostUploaded = uploaded.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = UPLOADS.contains(request.getRequestURI()) ? mostUploaded : mostUsually;
    String query = request.getQueryString();
    if (query != null && query.contains("%00")) {
      problems.answer(
          request, response, "invalid-parameter", "The address holds the character U+0000.");
    } else if (request.getContentLengthLong() > most) {
      response.setHeader("Connection", "close");
      problems.answer(request, response, "too-large", "A body may hold %d bytes.".formatted(most));
    } else {
      chain.doFilter(new Bounded(request, most), response);
    }
  }

  /** A request whose body says so when it goes on for too long. */
  private static final class Bounded extends HttpServletRequestWrapper {
    private final long most;

    Bounded(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), most);
    }
  }

  private static final class Counting extends ServletInputStream {
    private final ServletInputStream in;
    private final long most;
    private long read;

    Counting(ServletInputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = in.read(into, offset, length);
      count(got);
      return got;
    }

    private void count(int got) throws TooLarge {
      read += Math.max(0, got);
      if (read > most) {
        throw new TooLarge(most);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
