package breakwater.web;

import breakwater.http.Callers;
import breakwater.http.problem.ProblemPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts the frame with its navigation around what went wrong, for whoever is signed in. */
@Component
class ProblemFrame implements ProblemPages.Shell {
  private final Callers callers;
  private final Frame frame;
  private final ThymeleafViewResolver views;

  ProblemFrame(Callers callers, Frame frame, ThymeleafViewResolver views) {
    this.callers = callers;
    this.frame = frame;
    this.views = views;
  }

  @Override
  public Optional<String> render(
      String template,
      Map<String, Object> inside,
      HttpServletRequest request,
      HttpServletResponse response) {
    return callers
        .find(request)
        .map(
            caller -> {
              var model = new ExtendedModelMap();
              frame.fill(caller, request, model);
              model.addAllAttributes(inside);
              model.addAttribute("did", Optional.empty());
              model.addAttribute("back", back(request));
              return page(template, model, request, response);
            });
  }

  private String page(
      String template,
      Map<String, Object> model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var page = new StringWriter();
    try {
      View view = views.resolveViewName(template, Locale.ENGLISH);
      if (view == null) {
        throw new IllegalStateException("There is no page " + template);
      }
      view.render(model, request, new Caught(response, page));
      return page.toString();
    } catch (Exception noPage) {
      throw new IllegalStateException("The page cannot be shown", noPage);
    }
  }

  /** Where they came from, if that is a page of ours and another one. */
  private static Optional<String> back(HttpServletRequest request) {
    try {
      String said = request.getHeader("Referer");
      if (said == null) {
        return Optional.empty();
      }
      URI from = URI.create(said);
      String path = from.getRawPath();
      boolean ours =
          from.getRawAuthority() != null
              && from.getRawAuthority().equals(request.getHeader("Host"));
      return ours
              && path != null
              && path.matches("/(?!/).*")
              && !path.equals(request.getRequestURI())
          ? Optional.of(path + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()))
          : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Keeps the page from the browser until it is whole. */
  private static final class Caught extends HttpServletResponseWrapper {
    private final PrintWriter page;

    private Caught(HttpServletResponse response, StringWriter page) {
      super(response);
      this.page = new PrintWriter(page);
    }

    @Override
    public PrintWriter getWriter() {
      return page;
    }

    @Override
    public void flushBuffer() {
      page.flush();
    }
  }
}
