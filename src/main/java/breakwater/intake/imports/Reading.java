package breakwater.intake.imports;

import breakwater.intake.files.FileLimits;
import breakwater.intake.files.Line;
import breakwater.intake.files.TableFile;
import breakwater.intake.files.UnreadableFile;
import breakwater.intake.imports.PortionTable.Taken;
import breakwater.intake.imports.StagingTable.Staged;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.rows.Row.Rejected;
import breakwater.intake.imports.rows.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is open for reading, and how far it was read. When it is lost, or what it read did
 * not commit, it is opened again and read up to where the import stands.
 */
final class Reading {
  private final TableFile file;
  private final RowReader rows;
  private final Mapping mapping;
  private final Set<String> wanted;
  private long records;
  private boolean over;

  private Reading(TableFile file, RowReader rows, Mapping mapping, Mappings mappings) {
    this.file = file;
    this.rows = rows;
    this.mapping = mapping;
    wanted = mappings.columns(mapping);
  }

  /**
   * @throws UnreadableFile when it is no table, or not one of this mapping
   */
  static Reading open(InputStream in, Taken taken, Mapping mapping, Mappings mappings)
      throws UnreadableFile {
    try {
      TableFile file = TableFile.open(in, FileLimits.USUAL);
      if (!file.columns().isEmpty()) {
        List<String> problems = mappings.problems(mapping, file.columns());
        if (!problems.isEmpty()) {
          throw new UnreadableFile(String.join(" ", problems));
        }
      }
      var reading =
          new Reading(file, new RowReader(mapping, taken.run().importedAt()), mapping, mappings);
      reading.skip(taken.run().rowsRead());
      return reading;
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records of the file that were read so far. */
  long records() {
    return records;
  }

  boolean over() {
    return over;
  }

  String format() {
    return file.format();
  }

  /** Some records. */
  record Portion(long records, List<Staged> staged, List<Rejected> rejected) {}

  /**
   * The next records: so many of them, or fewer when they are long.
   *
   * @throws UnreadableFile when it cannot be read on
   */
  Portion next(int most, int characters) throws UnreadableFile {
    var staged = new ArrayList<Staged>();
    var rejected = new ArrayList<Rejected>();
    long before = records;
    int size = 0;
    while (!over && records - before < most && size < characters) {
      Optional<Line> line = line();
      if (line.isPresent()) {
        size += take(line.get(), staged, rejected);
      }
    }
    return new Portion(records - before, staged, rejected);
  }

  private int take(Line line, List<Staged> staged, List<Rejected> rejected) {
    switch (line) {
      case Line.Malformed(long number, String reason) -> rejected.add(new Rejected(number, reason));
      case Line.Cells cells -> {
        switch (rows.read(cells)) {
          case Rejected no -> rejected.add(no);
          case Observation row -> {
            Line.Cells kept = keep(cells);
            staged.add(new Staged(row, kept));
            return kept.cells().values().stream().mapToInt(String::length).sum();
          }
        }
      }
    }
    return 0;
  }

  /** Without columns that nobody reads; all of them when they make the row's key. */
  private Line.Cells keep(Line.Cells cells) {
    if (mapping.rowKey().isEmpty()) {
      return cells;
    }
    Map<String, String> kept = HashMap.newHashMap(wanted.size());
    for (String column : wanted) {
      String cell = cells.cells().get(column);
      if (cell != null) {
        kept.put(column, cell);
      }
    }
    return new Line.Cells(cells.number(), kept);
  }

  private void skip(long count) throws UnreadableFile {
    while (!over && records < count) {
      line();
    }
  }

  private Optional<Line> line() throws UnreadableFile {
    try {
      Optional<Line> line = file.next();
      over = line.isEmpty();
      records += over ? 0 : 1;
      return line;
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
