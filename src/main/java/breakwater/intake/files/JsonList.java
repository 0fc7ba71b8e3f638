package breakwater.intake.files;

import static breakwater.intake.files.Characters.END;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON list, of which only one is held at a time. They are counted from 1, as
 * lines are elsewhere: exports often write all of a list on one line.
 */
final class JsonList implements JsonObjects {
  private final Characters in;
  private final FileLimits limits;
  private final JsonCells cells;
  private final StringBuilder text = new StringBuilder();
  private long number;
  private boolean over;

  /**
   * @param in what stands behind the opening bracket
   */
  JsonList(Characters in, FileLimits limits) {
    this.in = in;
    this.limits = limits;
    cells = new JsonCells(limits);
  }

  @Override
  public @Nullable Line next() throws IOException {
    while (in.peek() == ',' || in.peek() != END && Character.isWhitespace(in.peek())) {
      in.next();
    }
    over |= in.peek() == ']' || in.peek() == END;
    if (over) {
      return null;
    }
    number++;
    return switch (readOne()) {
      case WHOLE -> cells.parse(number, text.toString());
      case TOO_LONG ->
          new Line.Malformed(number, "It has more than %,d characters.".formatted(limits.record()));
      case CUT_OFF -> new Line.Malformed(number, TableFile.ENDS_INSIDE);
    };
  }

  private enum Read {
    WHOLE,
    TOO_LONG,
    CUT_OFF
  }

  /** Up to the comma or bracket behind it. */
  private Read readOne() throws IOException {
    text.setLength(0);
    boolean tooLong = false;
    boolean quoted = false;
    boolean escaped = false;
    int depth = 0;
    for (int c = in.peek(); c != END; c = in.peek()) {
      if (!quoted && depth == 0 && (c == ',' || c == ']')) {
        return tooLong ? Read.TOO_LONG : Read.WHOLE;
      }
      in.next();
      if (quoted) {
        quoted = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else {
        quoted = c == '"';
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        depth = Math.max(depth, 0);
      }
      tooLong |= text.length() == limits.record();
      if (!tooLong) {
        text.append((char) c);
      }
    }
    return Read.CUT_OFF;
  }
}
