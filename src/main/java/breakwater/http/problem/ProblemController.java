package breakwater.http.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains kinds of problems, and answers what failed outside any controller. */
@RestController
@Hidden
class ProblemController implements ErrorController {
  private final ProblemPages pages;
  private final Problems problems;
  private final ProblemAdvice advice;

  ProblemController(ProblemPages pages, Problems problems, ProblemAdvice advice) {
    this.pages = pages;
    this.problems = problems;
    this.advice = advice;
  }

  @GetMapping("/problems/{name}")
  ResponseEntity<String> explain(@PathVariable String name) {
    Optional<Kind> kind = Catalogue.find(name);
    return ResponseEntity.status(kind.isPresent() ? 200 : 404)
        .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
        .body(pages.explain(kind.orElse(Catalogue.NOT_FOUND)));
  }

  @RequestMapping("/error")
  void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    if (thrown instanceof Exception e && status >= 500) {
      advice.other(request, response, e);
    } else {
      problems.answer(request, response, Statuses.kind(status), Statuses.sentence(status));
    }
  }
}
