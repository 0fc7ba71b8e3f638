package breakwater.playbook.conditions;

import java.util.ArrayList;
import java.util.List;

/** Takes a condition apart at its outermost {@code &&}, so that one can say which part failed. */
public final class Conjunction {
  private Conjunction() {}

  /**
   * The parts in order; the whole text alone where something outside of brackets binds less than
   * {@code &&}.
   *
   * @param text one that compiles
   */
  public static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\'' -> {
          if (!isSimpleText(text, i)) {
            return List.of(text.strip());
          }
          i = end(text, i);
        }
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case '?', '|', '/' -> {
          if (depth == 0) {
            return List.of(text.strip());
          }
        }
        case '&' -> {
          if (depth == 0) {
            parts.add(text.substring(from, i).strip());
            i++;
            from = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  /** Neither a raw text nor one in three quotes. */
  private static boolean isSimpleText(String text, int at) {
    boolean prefixed = at > 0 && "rRbB".indexOf(text.charAt(at - 1)) >= 0;
    return !prefixed && !text.startsWith(text.substring(at, at + 1).repeat(3), at);
  }

  private static int end(String text, int quote) {
    int i = quote + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(quote)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
