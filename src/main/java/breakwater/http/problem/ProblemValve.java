package breakwater.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers what never became a request: a broken request line, headers that are too large. */
public class ProblemValve extends ErrorReportValve {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Kind kind = Catalogue.get(Statuses.kind(status));
    Problem problem = Problem.of(kind, status, Statuses.sentence(status), "", java.util.List.of());
    try {
      response.setContentType(Problem.MEDIA_TYPE);
      byte[] body = JSON.writeValueAsString(problem).getBytes(UTF_8);
      response.setContentLength(body.length);
      OutputStream out = response.getOutputStream();
      out.write(body);
      response.finishResponse();
    } catch (IOException e) {
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, e);
    }
  }
}
