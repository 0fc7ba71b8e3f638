package breakwater.web.attention;

import breakwater.cases.Case;
import breakwater.journal.Answer;
import breakwater.people.absence.Absence;
import breakwater.triggers.attention.Attention;
import breakwater.triggers.attention.Snooze;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in the heading who has the case, whether they are away, and that it is put aside. */
@Component
class AsideChip implements CasePanel {
  private final Attention attention;

  AsideChip(Attention attention) {
    this.attention = attention;
  }

  /**
   * @param holder the name of the assignee; empty = nobody has it
   * @param away of the assignee
   */
  record Shown(Optional<String> holder, Optional<Absence> away, Optional<Snooze> snooze) {}

  @Override
  public String name() {
    return "aside";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String template() {
    return "cases/panel-aside";
  }

  @Override
  public Slot slot() {
    return Slot.HEAD;
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    Optional<Snooze> snooze =
        attention.of(visit.caller(), shown.id()) instanceof Answer.Done<Attention.Shown> it
            ? it.value().snooze()
            : Optional.empty();
    return Optional.of(
        new Shown(
            shown.assignee().map(visit.names()::person),
            shown.assignee().flatMap(visit.names()::away),
            snooze));
  }
}
