package breakwater.intake.files;

import static breakwater.intake.files.Characters.END;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of RFC 4180 with any separator. A record that breaks the rules is told with its reason,
 * and reading goes on after it: with the next line where a quote never closes.
 */
final class Delimited {
  /** A record's cells, or why there are none. */
  record Parsed(long line, List<String> cells, @Nullable String wrong) {}

  private final Characters in;
  private final char separator;
  private final FileLimits limits;
  private final StringBuilder cell = new StringBuilder();

  Delimited(Characters in, char separator, FileLimits limits) {
    this.in = in;
    this.separator = separator;
    this.limits = limits;
  }

  /** The next record that is not an empty line; {@code null} after the last. */
  @Nullable Parsed next() throws IOException {
    while (in.peek() == '\n' || in.peek() == '\r') {
      in.next();
    }
    return in.peek() == END ? null : read();
  }

  private Parsed read() throws IOException {
    long line = in.line();
    var cells = new ArrayList<String>();
    long size = 0;
    while (true) {
      String wrong = in.peek() == '"' ? quoted() : plain();
      if (wrong == null && cells.size() == limits.columns()) {
        wrong = "It has more than %,d cells.".formatted(limits.columns());
      }
      size += cell.length();
      if (wrong == null && size > limits.record()) {
        wrong = "It has more than %,d characters.".formatted(limits.record());
      }
      if (wrong != null) {
        if (!lineIsOver) {
          in.skipLine();
        }
        return new Parsed(line, List.of(), wrong);
      }
      cells.add(cell.toString());
      if (lineIsOver) {
        return new Parsed(line, cells, null);
      }
    }
  }

  /** Whether the last cell was the last of its line, which then is consumed. */
  private boolean lineIsOver;

  private @Nullable String plain() throws IOException {
    cell.setLength(0);
    boolean nul = false;
    while (true) {
      int c = in.next();
      if (c == separator || c == '\n' || c == END) {
        lineIsOver = c != separator;
        return nul ? NUL : null;
      }
      nul |= c == 0;
      if (cell.length() == limits.cell()) {
        lineIsOver = false;
        return TOO_LONG.formatted(limits.cell());
      }
      cell.append((char) c);
    }
  }

  private @Nullable String quoted() throws IOException {
    long opened = in.line();
    cell.setLength(0);
    boolean nul = false;
    in.next();
    while (true) {
      int c = in.next();
      if (c == END || cell.length() == limits.cell()) {
        return unclosed(opened, c);
      }
      if (c == '"' && in.peek() != '"') {
        break;
      }
      if (c == '"') {
        in.next();
      }
      nul |= c == 0;
      cell.append((char) c);
    }
    int c = in.next();
    lineIsOver = c == '\n' || c == END;
    if (!lineIsOver && c != separator) {
      return "After the closing quote there is '%c' instead of a separator; a quote inside a quoted cell is written twice."
          .formatted(c);
    }
    return nul ? NUL : null;
  }

  /** Reads on with the line after the one on which the quote was opened. */
  private String unclosed(long opened, int last) {
    String raw = cell.toString().replace("\"", "\"\"") + (last == END ? "" : (char) last);
    int firstEnd = raw.indexOf('\n');
    lineIsOver = firstEnd >= 0 || last == END;
    if (firstEnd >= 0) {
      in.giveBack(raw.substring(firstEnd + 1), opened + 1);
    }
    return last == END
        ? "A quote is opened and never closed."
        : "A quote is opened and not closed within %,d characters.".formatted(limits.cell());
  }

  private static final String NUL = "It holds a NUL character, which no text has.";
  private static final String TOO_LONG = "A cell has more than %,d characters.";
}
