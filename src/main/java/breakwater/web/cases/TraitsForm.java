package breakwater.web.cases;

import breakwater.cases.CaseChange;
import breakwater.cases.Priority;
import breakwater.web.Fields;
import breakwater.web.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a case is, as it is changed on its page.
 *
 * <p>Beside each field stands what it showed. A field that was left so is no wish: somebody who was
 * slow does not put back what a colleague, or a rule, has changed meanwhile.
 */
final class TraitsForm {
  private final HttpServletRequest request;
  private final Reading reading = new Reading();

  private TraitsForm(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * @throws Reading.WrongFields if a value cannot be kept
   */
  static CaseChange wanted(HttpServletRequest request) {
    return new TraitsForm(request).wanted();
  }

  private CaseChange wanted() {
    var change =
        new CaseChange(
            field("title").flatMap(Fields::text),
            touched("priority")
                .flatMap(it -> reading.of("priority", () -> Fields.choice(Priority.class, it))),
            field("reason").flatMap(Fields::text),
            touched("type").map(it -> reading.of("type", () -> Fields.label("The type", it))),
            touched("area").map(it -> reading.of("area", () -> Fields.label("The area", it))),
            touched("assignee").map(it -> reading.of("assignee", () -> Fields.person(it))),
            touched("team").map(it -> reading.of("team", () -> Fields.team(it))),
            touched("tags")
                .flatMap(it -> reading.of("tags", () -> Optional.of(Fields.labels("A tag", it)))),
            Map.of());
    reading.end();
    return change;
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  private Optional<String> touched(String name) {
    return field(name).filter(typed -> !Objects.equals(typed, request.getParameter("was-" + name)));
  }
}
