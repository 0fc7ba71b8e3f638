package breakwater.intake.imports.columns;

import breakwater.intake.files.FileLimits;
import breakwater.intake.files.Line;
import breakwater.intake.files.TableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a file. */
final class Csv {
  private Csv() {}

  static List<String> columnNames(String csv) throws IOException {
    return open(csv).columns();
  }

  static TableFile open(String csv) throws IOException {
    return TableFile.open(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), FileLimits.USUAL);
  }

  static Columns columns(String csv) throws IOException {
    TableFile table = open(csv);
    var lines = new ArrayList<Line>();
    for (Optional<Line> line = table.next(); line.isPresent(); line = table.next()) {
      lines.add(line.get());
    }
    return new Columns(Sample.of(table.columns(), lines));
  }

  static Map<String, Meaning> meanings(Choices choices) {
    var meanings = new LinkedHashMap<String, Meaning>();
    choices.columns().forEach((name, column) -> meanings.put(name, column.means()));
    return meanings;
  }
}
