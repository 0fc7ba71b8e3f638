package breakwater.web.attention;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.journal.Answer;
import breakwater.triggers.presence.Looking;
import breakwater.triggers.presence.Looking.Doing;
import breakwater.triggers.presence.Presence;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows in the heading who else is at the case now; the page says every few seconds that it is. */
@Controller
class PresenceChip implements CasePanel {
  private final Presence presence;

  PresenceChip(Presence presence) {
    this.presence = presence;
  }

  /** Somebody else, by name. */
  record Other(String name, boolean replying) {}

  @Override
  public String name() {
    return "presence";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public String template() {
    return "cases/panel-presence";
  }

  @Override
  public Slot slot() {
    return Slot.HEAD;
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return visit.person().isPresent()
            && presence.others(visit.caller(), shown.id())
                instanceof Answer.Done<List<Looking>>(List<Looking> others)
        ? Optional.of(named(visit, others))
        : Optional.empty();
  }

  @PostMapping("/cases/{id}/presence")
  @ResponseBody
  List<Other> here(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "false") boolean replying) {
    Doing doing = replying ? Doing.REPLYING : Doing.LOOKING;
    return named(visit, presence.here(visit.caller(), id, tab, doing).orThrow());
  }

  @PostMapping("/cases/{id}/presence/end")
  @ResponseBody
  List<Other> gone(
      Visit visit, @PathVariable CaseId id, @RequestParam(defaultValue = "") String tab) {
    presence.gone(visit.caller(), id, tab).orThrow();
    return List.of();
  }

  private static List<Other> named(Visit visit, List<Looking> others) {
    return others.stream()
        .map(it -> new Other(visit.names().person(it.person()), it.doing() == Doing.REPLYING))
        .toList();
  }
}
