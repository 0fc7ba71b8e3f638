package breakwater.intake.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cells of one JSON object. A nested object's fields become columns named with a dot ({@code
 * requester.email}); a list becomes its values, separated by commas.
 */
final class JsonCells {
  /** Deeper objects are refused: no table has them. */
  private static final int DEPTH = 16;

  private final FileLimits limits;
  private final JsonMapper json;

  JsonCells(FileLimits limits) {
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

  /**
   * @param line where the object begins
   */
  Line parse(long line, String text) {
    JsonNode node;
    try {
      node = json.readTree(text);
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
      return value.valueStream().map(JsonCells::text).collect(Collectors.joining(","));
    }
    return value.isObject() ? value.toString() : value.asString();
  }
}
