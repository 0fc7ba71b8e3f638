package breakwater.intake.imports.preview;

import breakwater.intake.files.FileLimits;
import breakwater.intake.files.Line;
import breakwater.intake.files.TableFile;
import breakwater.intake.imports.columns.Sample;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The first rows of a file.
 *
 * @param samples what more of them hold, column by column
 * @param first at most 200
 */
record Beginning(
    String format, Collection<String> columns, List<Sample> samples, List<Line> first) {
  private static final int ROWS = 200;

  /** So many rows show what a column holds. */
  private static final int SAMPLED = 5_000;

  /**
   * Why a file could not be imported whatever its columns mean; empty = it can be.
   *
   * @param whole whether these bytes are all of it
   */
  static Optional<Refusal> refuses(byte[] bytes, boolean whole) {
    try {
      TableFile table = TableFile.open(new ByteArrayInputStream(bytes), FileLimits.USUAL);
      return whole && table.next().isEmpty() ? Optional.of(noRows(table)) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(Refusal.invalid("unreadable-file", String.valueOf(e.getMessage())));
    }
  }

  static Answer<Beginning> read(InputStream file) {
    List<Line> lines = new ArrayList<>();
    try {
      TableFile table = TableFile.open(file, FileLimits.USUAL);
      for (Optional<Line> line = next(table, lines.size());
          line.isPresent() && lines.size() < SAMPLED;
          line = next(table, lines.size())) {
        lines.add(line.get());
      }
      if (lines.size() > 1
          && lines.getLast() instanceof Line.Malformed(long _, String why)
          && why.equals(TableFile.ENDS_INSIDE)) {
        lines.removeLast();
      }
      if (lines.isEmpty()) {
        return Answer.refused(noRows(table));
      }
      Collection<String> columns = table.columns().isEmpty() ? columns(lines) : table.columns();
      return Answer.done(
          new Beginning(
              table.format(),
              columns,
              Sample.of(columns, lines),
              lines.subList(0, Math.min(ROWS, lines.size()))));
    } catch (IOException e) {
      return Answer.refused(Refusal.invalid("unreadable-file", String.valueOf(e.getMessage())));
    }
  }

  private static Refusal noRows(TableFile table) {
    return Refusal.invalid(
        "unreadable-file",
        table.columns().isEmpty()
            ? "The file is an empty list, so there is nothing to import."
            : "The file has a header, but no rows below it, so there is nothing to import.");
  }

  /** A beginning may be cut off in the middle of what is compressed; what came before it counts. */
  private static Optional<Line> next(TableFile table, int before) throws IOException {
    try {
      return table.next();
    } catch (IOException e) {
      if (before == 0) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static Collection<String> columns(List<Line> lines) {
    var columns = new LinkedHashSet<String>();
    lines.forEach(
        line -> {
          if (line instanceof Line.Cells cells) {
            columns.addAll(cells.cells().keySet());
          }
        });
    return columns;
  }
}
