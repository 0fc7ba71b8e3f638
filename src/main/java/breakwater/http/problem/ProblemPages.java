package breakwater.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Shows problems to people: what was asked, what is true, what to do, and a way on. */
@Component
public class ProblemPages {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);
  private static final int LONGEST_ADDRESS = 120;

  private final ObjectProvider<ITemplateEngine> templates;
  private final ObjectProvider<Shell> shell;

  ProblemPages(ObjectProvider<ITemplateEngine> templates, ObjectProvider<Shell> shell) {
    this.templates = templates;
    this.shell = shell;
  }

  /** Puts the frame of all pages around one, for whoever is signed in. */
  public interface Shell {
    /**
     * @param model of the page inside
     * @return the whole page; empty = nobody is signed in
     */
    Optional<String> render(
        String template,
        Map<String, Object> model,
        HttpServletRequest request,
        HttpServletResponse response);
  }

  /** The explanation of a kind. */
  String explain(Kind kind) {
    return plain(model(kind, kind.status(), "", "", Optional.empty()));
  }

  /** One that happened before it was known who asks, or for what. */
  String outside(Kind kind, int status, String detail, Optional<String> address) {
    return plain(
        model(kind, status, detail, "", Optional.of(address.map(ProblemPages::line).orElse(""))));
  }

  /** One that happened. */
  String render(
      Kind kind, Problem problem, HttpServletRequest request, HttpServletResponse response) {
    Map<String, Object> model =
        model(
            kind,
            problem.status(),
            problem.detail(),
            problem.traceId(),
            Optional.of(asked(request)));
    if (kind.equals(Catalogue.UNAVAILABLE)) {
      return plain(model);
    }
    try {
      return Optional.ofNullable(shell.getIfAvailable())
          .flatMap(frame -> frame.render("problem-inside", model, request, response))
          .orElseGet(() -> plain(model));
    } catch (RuntimeException inTheFrame) {
      LOG.warn("The frame around a problem cannot be shown", inTheFrame);
      return plain(model);
    }
  }

  private String plain(Map<String, Object> model) {
    Context context = new Context(Locale.ENGLISH);
    context.setVariables(model);
    return templates.getObject().process("problem", context);
  }

  /**
   * @param asked the address that was asked for; empty inside = it could not be read; empty = the
   *     kind is only explained
   */
  private static Map<String, Object> model(
      Kind kind, int status, String detail, String traceId, Optional<String> asked) {
    var model = new LinkedHashMap<String, Object>();
    model.put("kind", kind);
    model.put("status", status);
    model.put("detail", detail);
    model.put("traceId", traceId);
    model.put("asked", asked.orElse(""));
    model.put("advice", asked.isPresent() ? Statuses.advice(status) : kind.meaning());
    model.put("again", status == 503 || status == 429 || status == 500);
    return model;
  }

  private static String asked(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return line(failed instanceof String before ? before : request.getRequestURI());
  }

  private static String line(String address) {
    String line = address.replaceAll("\\p{Cntrl}", "");
    return line.length() <= LONGEST_ADDRESS ? line : line.substring(0, LONGEST_ADDRESS) + "…";
  }
}
