package breakwater.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The settings: a list of what can be set, and the keys of this browser. */
@Controller
class SettingsPage {
  private final List<SettingsSection> sections;

  SettingsPage(List<SettingsSection> sections) {
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(SettingsSection::order)).toList();
  }

  @GetMapping("/settings")
  String list(Visit visit) {
    visit.show("sections", sections.stream().filter(s -> s.seen().test(visit.caller())).toList());
    return "settings/settings";
  }

  /** What a browser keeps for itself; nothing of it is stored here. */
  @GetMapping("/settings/keys")
  String keys(Visit visit) {
    return "settings/keys";
  }
}
