package breakwater.web.attention;

import breakwater.cases.Case;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import breakwater.web.cases.LastReply;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets the composer know which reply was the last when the page was shown, and warns above it while
 * a colleague writes one too.
 */
@Component
class CollisionPanel implements CasePanel {
  private final LastReply replies;

  CollisionPanel(LastReply replies) {
    this.replies = replies;
  }

  @Override
  public String name() {
    return "collision";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String template() {
    return "cases/panel-collision";
  }

  @Override
  public Slot slot() {
    return Slot.COMPOSER;
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return Optional.of(replies.seen(visit, shown.id()));
  }
}
