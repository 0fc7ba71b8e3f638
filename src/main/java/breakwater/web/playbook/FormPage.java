package breakwater.web.playbook;

import breakwater.playbook.PlaybookFault;
import breakwater.playbook.language.Language;
import breakwater.playbook.text.YamlAddition;
import breakwater.playbook.text.YamlEdit;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.web.Visit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The form of a text that somebody is writing: it changes that text, and keeps nothing. */
@Controller
@RequestMapping("/playbook/form")
class FormPage {
  private final DocumentForm form;

  FormPage(DocumentForm form) {
    this.form = form;
  }

  /**
   * What became of an edit in the form.
   *
   * @param sentence why nothing did
   * @param place of what was added
   */
  record Edited(String yaml, String sentence, String place) {
    static Edited to(String yaml) {
      return new Edited(yaml, "", "");
    }
  }

  @PostMapping
  String form(Visit visit, @RequestParam String yaml) {
    visit.caller().must(PlaybookRight.READ_PLAYBOOK);
    visit
        .show("document", form.of(visit, yaml))
        .show("mayEdit", visit.caller().may(PlaybookRight.EDIT_PLAYBOOK));
    return "playbook/form :: form";
  }

  /** What is done to a text. */
  enum Act {
    /** Another value. */
    SET,
    /** Other texts of a list, each in a line. */
    LIST,
    /** A key of a mapping, or, without a key, a row of a list. */
    ADD,
    /** A key of a mapping goes. */
    DROP,
    REMOVE,
    COPY,
    UP
  }

  @PostMapping(path = "/edits", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Edited edit(
      Visit visit,
      @RequestParam String yaml,
      @RequestParam String place,
      @RequestParam Act act,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String value) {
    visit.caller().must(PlaybookRight.READ_PLAYBOOK);
    try {
      return switch (act) {
        case SET -> Edited.to(YamlEdit.of(yaml).set(place, value));
        case LIST -> Edited.to(YamlEdit.of(yaml).list(place, lines(value)));
        case ADD -> {
          Language.Added added = form.add(visit, yaml, place, key);
          yield new Edited(added.yaml(), "", added.place());
        }
        case DROP -> Edited.to(YamlAddition.to(yaml).without(place, key));
        case REMOVE -> Edited.to(YamlEdit.of(yaml).remove(place));
        case COPY -> Edited.to(YamlEdit.of(yaml).copy(place));
        case UP -> Edited.to(YamlEdit.of(yaml).up(place));
      };
    } catch (PlaybookFault fault) {
      return new Edited(yaml, String.valueOf(fault.getMessage()), "");
    }
  }

  private static List<String> lines(String value) {
    return Stream.of(value.split("\\R", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
