package breakwater.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a message as the eye wants it: what was said, what is quoted from before, and what a
 * machine wrote.
 */
record Passage(Kind kind, String text) {

  enum Kind {
    WORDS,
    /** Said before; folded. */
    QUOTE,
    /** A stack trace, a log or code; in letters of one width, scrolling on its own. */
    MACHINE
  }

  private static final Pattern TRACE =
      Pattern.compile(
          "\\s+at \\S+.*|\\s+File \".*|Caused by: .*|Traceback \\(most recent.*|\\s*\\.\\.\\. \\d+"
              + " (more|common).*|(\\S+\\.)+\\w*(Exception|Error)(:.*)?");
  private static final Pattern LOG =
      Pattern.compile(
          "\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*|\\s*[{}\\[\\]][,;]?\\s*|( {4}|\\t)\\S.*");

  /** In their order; together they are the whole text. */
  static List<Passage> of(String text) {
    var passages = new ArrayList<Passage>();
    var lines = new StringBuilder();
    Kind kind = Kind.WORDS;
    boolean fenced = false;
    for (String line : text.split("\n", -1)) {
      boolean fence = line.strip().startsWith("```");
      Kind next = fenced || fence ? Kind.MACHINE : kind(line, kind);
      fenced ^= fence;
      if (next != kind) {
        add(passages, kind, lines);
        kind = next;
      }
      if (!fence) {
        lines.append(line).append('\n');
      }
    }
    add(passages, kind, lines);
    return List.copyOf(passages);
  }

  /** An empty line stays with what it stands in, unless that is quoted. */
  private static Kind kind(String line, Kind before) {
    if (line.isBlank()) {
      return before == Kind.QUOTE ? Kind.WORDS : before;
    }
    if (line.startsWith(">")) {
      return Kind.QUOTE;
    }
    return TRACE.matcher(line).matches() || LOG.matcher(line).matches() ? Kind.MACHINE : Kind.WORDS;
  }

  private static void add(List<Passage> passages, Kind kind, StringBuilder lines) {
    String text = lines.toString().strip();
    if (!text.isEmpty()) {
      passages.add(
          new Passage(kind, kind == Kind.MACHINE ? lines.toString().stripTrailing() : text));
    }
    lines.setLength(0);
  }
}
