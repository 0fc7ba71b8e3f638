package breakwater.web.cases;

import breakwater.cases.Case;
import breakwater.web.Visit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows that a case is restricted, and who may change that how. */
@Component
class RestrictionPanel implements CasePanel {
  @Override
  public String name() {
    return "restriction";
  }

  /** After everything else: it is wanted rarely. */
  @Override
  public int order() {
    return 90;
  }

  @Override
  public String template() {
    return "cases/panel-restriction";
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return Optional.of(shown.traits().restricted());
  }
}
