package breakwater.intake.files;

import static breakwater.intake.files.Characters.END;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object per line. A nested object's fields become columns named with a dot ({@code
 * requester.email}); a list becomes its values, separated by commas.
 */
final class JsonLines {
  /** Deeper objects are refused: no table has them. */
  private static final int DEPTH = 16;

  private final Characters in;
  private final FileLimits limits;
  private final JsonMapper json;
  private final StringBuilder text = new StringBuilder();

  JsonLines(Characters in, FileLimits limits) {
    this.in = in;
    this.limits = limits;
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(limits.cell())
            .build();
    json =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .build();
  }

  /** The next object; {@code null} after the last. */
  @Nullable Line next() throws IOException {
    while (in.peek() != END) {
      long line = in.line();
      if (!readLine()) {
        return new Line.Malformed(
            line, "It has more than %,d characters.".formatted(limits.record()));
      }
      if (!text.toString().isBlank()) {
        return parse(line);
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

  private Line parse(long line) {
    JsonNode node;
    try {
      node = json.readTree(text.toString());
    } catch (JacksonException e) {
      return new Line.Malformed(line, "It is no JSON object.");
    }
    if (!node.isObject()) {
      return new Line.Malformed(line, "It is JSON, but no object in braces.");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    flatten("", node, cells);
    if (cells.size() > limits.columns()) {
      return new Line.Malformed(line, "It has more than %,d fields.".formatted(limits.columns()));
    }
    return cells.values().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)
        ? new Line.Malformed(line, "It holds a NUL character, which no text has.")
        : new Line.Cells(line, cells);
  }

  private static void flatten(String prefix, JsonNode object, Map<String, String> into) {
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isObject()) {
                flatten(prefix + field.getKey() + ".", value, into);
              } else if (!value.isNull()) {
                into.put(prefix + field.getKey(), text(value));
              }
            });
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(JsonLines::text).collect(Collectors.joining(","));
    }
    return value.isObject() ? value.toString() : value.asString();
  }
}
