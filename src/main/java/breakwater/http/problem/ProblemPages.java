package breakwater.http.problem;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Shows problems to people. */
@Component
class ProblemPages {
  private final ObjectProvider<ITemplateEngine> templates;

  ProblemPages(ObjectProvider<ITemplateEngine> templates) {
    this.templates = templates;
  }

  /** One that happened, or with an empty detail the explanation of its kind. */
  String render(Kind kind, String detail, String traceId) {
    Context context = new Context(Locale.ENGLISH);
    context.setVariable("kind", kind);
    context.setVariable("detail", detail);
    context.setVariable("traceId", traceId);
    return templates.getObject().process("problem", context);
  }
}
