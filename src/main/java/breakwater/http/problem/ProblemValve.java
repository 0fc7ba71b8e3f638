package breakwater.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import breakwater.http.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what never became a request: a broken request line, an address that no text can be,
 * headers that are too large. Nobody is known here, so that people get a page without the frame.
 */
public class ProblemValve extends ErrorReportValve {
  private static final JsonMapper JSON = new JsonMapper();
  private final ProblemPages pages;

  ProblemValve(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Kind kind = Catalogue.get(Statuses.kind(status));
    response.setHeader(Trace.HEADER, Trace.of(request));
    try {
      byte[] body = body(request, response, kind, status).getBytes(UTF_8);
      response.setContentLength(body.length);
      OutputStream out = response.getOutputStream();
      out.write(body);
      response.finishResponse();
    } catch (IOException e) {
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, e);
    }
  }

  private String body(Request request, Response response, Kind kind, int status) {
    String sentence = Statuses.sentence(status);
    if (isForPeople(request)) {
      response.setContentType("text/html;charset=UTF-8");
      return pages.outside(kind, status, sentence, Optional.ofNullable(request.getRequestURI()));
    }
    response.setContentType(Problem.MEDIA_TYPE);
    return JSON.writeValueAsString(
        Problem.of(kind, status, sentence, Trace.of(request), List.of()));
  }

  /** What has no address yet is not asked for one. */
  private static boolean isForPeople(Request request) {
    String accept = request.getHeader("Accept");
    String address = request.getRequestURI();
    return accept != null
        && accept.contains("text/html")
        && (address == null || !address.startsWith("/api/"));
  }
}
