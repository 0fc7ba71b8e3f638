package breakwater.playbook.text;

import java.util.Objects;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says what the reader of YAML says in a sentence that helps. */
final class YamlAdvice {
  private YamlAdvice() {}

  static String reason(YAMLException e) {
    String said =
        e instanceof MarkedYAMLException marked
            ? Objects.requireNonNullElse(marked.getProblem(), "it is no YAML")
            : Objects.requireNonNullElse(e.getMessage(), "it is no YAML");
    if (said.contains("aliases")) {
      return "it refers to other places with * and &";
    }
    if (said.contains("Nesting Depth")) {
      return "it is nested too deeply";
    }
    String line = said.replaceAll("\\s+", " ").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  static String instead(YAMLException e) {
    String said = Objects.requireNonNullElse(e.getMessage(), "");
    if (said.contains("aliases")) {
      return "Write out each place.";
    }
    if (said.contains("'\\t'") || said.contains("\\t(TAB)")) {
      return "Indent with spaces, not with tabs.";
    }
    if (said.contains("mapping values are not allowed")) {
      return "Put a text that contains ': ' in quotes, or correct the indentation.";
    }
    if (said.contains("single document")) {
      return "Leave out the line of three dashes.";
    }
    return "Correct that line: keys end with a colon, what belongs to a key is indented by two"
        + " spaces, list items begin with a dash.";
  }
}
