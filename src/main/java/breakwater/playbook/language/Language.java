package breakwater.playbook.language;

import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.PlaybookFault;
import breakwater.playbook.language.Meaning.At;
import breakwater.playbook.text.YamlAddition;
import breakwater.playbook.text.YamlAddition.Written;
import breakwater.playbook.text.YamlForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The language of playbooks: which keys there are, what can stand under them and what they are for.
 * What the readers of the sections ask for is the truth; the words and samples are beside it.
 */
@Component
public class Language {
  private final PlaybookDocument document;
  private final Meanings meanings = Meanings.shipped();

  Language(PlaybookDocument document) {
    this.document = document;
  }

  /**
   * The form of a text.
   *
   * @param known what there is of TEAM, PERSON and CALENDAR: ids with their names
   * @throws PlaybookFault when the text cannot be read
   */
  public YamlForm.Group form(String yaml, Map<String, Map<String, String>> known) {
    return YamlForm.of(yaml, offers(yaml), known);
  }

  /** What the keys of a text are, and what may be added to it. */
  public Offers offers(String yaml) {
    return new Offers(document.asked(yaml), meanings);
  }

  /**
   * A text with something more.
   *
   * @param place of what is more
   */
  public record Added(String yaml, String place) {}

  /**
   * The text with something more.
   *
   * @param key empty = a row of the list at the place
   * @param fills what stands for {@code $team} and {@code $person} of a sample
   * @throws PlaybookFault when nothing of the kind can be added there
   */
  public Added add(String yaml, String place, String key, Map<String, String> fills) {
    var sample = new Sample(meanings.text(), yaml, fills);
    return key.isEmpty()
        ? row(yaml, place, sample)
        : new Added(
            YamlAddition.to(yaml).key(place, key, value(place, key, sample)),
            place.isEmpty() ? key : place + "." + key);
  }

  private Added row(String yaml, String place, Sample sample) {
    int dot = place.lastIndexOf('.');
    String around = dot < 0 ? "" : place.substring(0, dot);
    Meaning meaning = meanings.of(around, place.substring(dot + 1)).orElseThrow(() -> no(place));
    Node row = meaning.row().orElseThrow(() -> no(place));
    YamlAddition addition = YamlAddition.to(yaml);
    int rows = addition.rows(place);
    int before =
        switch (meaning.at()) {
          case At.FIRST -> 0;
          case At.BEFORE_LAST -> Math.max(0, rows - 1);
          case At.LAST -> rows;
        };
    Node written =
        rows == 0 && meaning.add().isPresent()
            ? ((SequenceNode) meaning.add().get()).getValue().getFirst()
            : row;
    return new Added(
        addition.row(
            place,
            before,
            new Written(sample.line(written), column -> sample.row(written, column))),
        "%s[%d]".formatted(place, before));
  }

  private Written value(String place, String key, Sample sample) {
    Meaning meaning = meanings.of(place, key).orElseThrow(() -> no(place));
    Node value =
        meaning.add().or(() -> meaning.row().map(Language::list)).orElseThrow(() -> no(place));
    return new Written(sample.line(value), column -> sample.lines(key, value, column));
  }

  private static Node list(Node row) {
    return new SequenceNode(
        Tag.SEQ,
        true,
        new ArrayList<>(List.of(row)),
        row.getStartMark(),
        row.getEndMark(),
        FlowStyle.BLOCK);
  }

  private static PlaybookFault no(String place) {
    return new PlaybookFault(
        place, "The form knows of nothing to add at %s.".formatted(place), "Write it in the text.");
  }
}
