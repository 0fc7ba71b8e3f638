package breakwater.intake.files;

import static breakwater.intake.files.Characters.END;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One JSON object per line. */
final class JsonLines implements JsonObjects {
  private final Characters in;
  private final FileLimits limits;
  private final JsonCells cells;
  private final StringBuilder text = new StringBuilder();

  JsonLines(Characters in, FileLimits limits) {
    this.in = in;
    this.limits = limits;
    cells = new JsonCells(limits);
  }

  @Override
  public @Nullable Line next() throws IOException {
    while (in.peek() != END) {
      long line = in.line();
      if (!readLine()) {
        return new Line.Malformed(
            line, "It has more than %,d characters.".formatted(limits.record()));
      }
      if (!text.toString().isBlank()) {
        return cells.parse(line, text.toString());
      }
    }
    return null;
  }

  /** False when the line is too long; then it is skipped. */
  private boolean readLine() throws IOException {
    text.setLength(0);
    for (int c = in.next(); c != '\n' && c != END; c = in.next()) {
      if (text.length() == limits.record()) {
        in.skipLine();
        return false;
      }
      text.append((char) c);
    }
    return true;
  }
}
