package breakwater.playbook.text;

import breakwater.playbook.Problem;
import breakwater.playbook.Problem.Severity;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/** Finds where a text gives a place a name with {@code &} or refers to one with {@code *}. */
public final class Anchors {
  private Anchors() {}

  /** In the order of the text; of one that is no YAML none, for that is said of it elsewhere. */
  public static List<Problem> in(String text) {
    var found = new ArrayList<Problem>();
    try {
      for (Event event : new Yaml(YamlTree.limits()).parse(new StringReader(text))) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
          found.add(problem(node));
        }
      }
    } catch (YAMLException unreadable) {
      return List.of();
    }
    return found;
  }

  private static Problem problem(NodeEvent node) {
    boolean alias = node instanceof AliasEvent;
    return new Problem(
        Severity.ERROR,
        node.getStartMark().getLine() + 1,
        node.getStartMark().getColumn() + 1,
        "",
        (alias
                ? "The text refers to another place with *%s, which a playbook does not."
                : "The text names a place &%s to refer to it, which a playbook does not.")
            .formatted(node.getAnchor()),
        alias ? "Write out what stands there." : "Leave the name out.");
  }
}
