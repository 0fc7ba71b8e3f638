package breakwater.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import breakwater.http.Malformed;
import breakwater.http.Trace;
import breakwater.journal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with problems, from wherever in the chain something went wrong. */
@Component
public class Problems {
  private final JsonMapper json = new JsonMapper();
  private final ProblemPages pages;

  Problems(ProblemPages pages) {
    this.pages = pages;
  }

  /** Whether a person looks at the answer, in a browser. */
  public static boolean isForPeople(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && !request.getRequestURI().startsWith("/api/");
  }

  /** Answers with a kind of the catalogue, by its name. */
  public void answer(
      HttpServletRequest request, HttpServletResponse response, String name, String detail)
      throws IOException {
    answer(request, response, name, detail, List.of());
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    Kind kind = Catalogue.of(refusal);
    int status = Catalogue.status(refusal.kind());
    send(
        request,
        response,
        kind,
        Problem.of(kind, status, refusal.sentence(), Trace.of(request), places(refusal)));
  }

  /** A value that a door names is a field of the body. */
  private static List<Malformed.Place> places(Refusal refusal) {
    return refusal.places().entrySet().stream()
        .map(wrong -> new Malformed.Place("/" + wrong.getKey(), wrong.getValue()))
        .toList();
  }

  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String detail,
      List<Malformed.Place> errors)
      throws IOException {
    Kind kind = Catalogue.get(name);
    send(
        request,
        response,
        kind,
        Problem.of(kind, kind.status(), detail, Trace.of(request), errors));
  }

  /** 503: what is needed cannot be reached; nothing was kept. */
  public void unavailable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!response.isCommitted()) {
      response.setHeader("Retry-After", "2");
    }
    answer(
        request,
        response,
        Catalogue.UNAVAILABLE.name(),
        "The database does not answer now, so nothing was kept. Repeat the request in 2 seconds.");
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, Kind kind, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    byte[] body;
    if (isForPeople(request)) {
      response.setContentType("text/html;charset=UTF-8");
      body = pages.render(kind, problem, request, response).getBytes(UTF_8);
    } else {
      response.setContentType(Problem.MEDIA_TYPE);
      body = json.writeValueAsBytes(problem);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
