package breakwater.playbook.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands as a comment above something.
 *
 * @param words in sentences, in one line
 * @param example the lines that are further in than the sentences, as they stand; empty = none
 */
record Remark(String words, String example) {
  private static final String FURTHER_IN = "  ";

  /** The comment that ends in the line above. */
  static Remark above(List<String> lines, int line) {
    var words = new ArrayList<String>();
    var example = new ArrayList<String>();
    for (int i = line - 1; i >= 0 && lines.get(i).strip().startsWith("#"); i--) {
      String said = lines.get(i).strip().substring(1).stripTrailing();
      if (said.startsWith(FURTHER_IN)) {
        example.addFirst(said);
      } else {
        words.addFirst(said.strip());
      }
    }
    return new Remark(
        String.join(" ", words).strip(), String.join("\n", example).stripIndent().stripTrailing());
  }
}
