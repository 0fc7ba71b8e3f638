package breakwater.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that a schema asks for, and values that nobody should have sent. */
final class HostileInput {
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x".repeat(300),
          "é".repeat(5_000),
          "null",
          "-1",
          "0",
          "9223372036854775808",
          "1e309",
          "NaN",
          "' or 1=1 --",
          "%s%n${7*7}{{7*7}}",
          "../../etc/passwd",
          "a/b;c=d?e#f",
          "<script>alert(1)</script>",
          "=cmd|' /C calc'!A0",
          "\u202Eabc\u0301\uFEFF",
          "\uD83D\uDCA9",
          "\r\nX-Injected: 1",
          "\u0000",
          "\uD800",
          "0000-00-00T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "2026-02-30T25:61:61Z",
          "[]",
          "{}",
          "\u0007\u001b[31m");

  /** As JSON, whatever the schema says. */
  static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "9".repeat(400),
          "[]",
          "[null]",
          "{}",
          "{\"\":{\"\":[]}}",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "[[[[[[[[]]]]]]]]",
          "\"" + "x".repeat(100_000) + "\"");

  private final OpenApi api;
  private final Random random;

  HostileInput(OpenApi api, Random random) {
    this.api = api;
    this.random = random;
  }

  String text() {
    if (random.nextInt(4) > 0) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }
    return random
        .ints(random.nextInt(40), 0, 0x2fff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A value that fits the schema, as well as can be told from it. */
  JsonNode fitting(JsonNode asked, int depth) {
    JsonNode schema = api.resolve(asked);
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (schema.has("example")) {
      return schema.path("example");
    }
    if (schema.has("examples") && !schema.path("examples").isEmpty()) {
      return schema.path("examples").get(0);
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(choice) && depth < 6) {
        return fitting(
            schema.path(choice).get(random.nextInt(schema.path(choice).size())), depth + 1);
      }
    }
    List<String> types = Fits.types(schema);
    return switch (types.isEmpty() ? "object" : types.getFirst()) {
      case "string" -> make.stringNode(string(schema));
      case "integer" -> make.numberNode(random.nextInt(1, 100));
      case "number" -> make.numberNode(random.nextDouble());
      case "boolean" -> make.booleanNode(random.nextBoolean());
      case "array" -> array(schema, depth);
      default -> object(schema, depth);
    };
  }

  private String string(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date-time" -> "2026-11-21T09:00:00Z";
      case "date" -> "2026-11-21";
      case "email" -> "jo@acme.example";
      case "uuid" -> "0190c1a0-0000-7000-8000-000000000001";
      case "byte", "binary" -> "aGVsbG8=";
      default -> "fuzz-" + random.nextInt(50);
    };
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    if (depth < 6) {
      array.add(fitting(schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (depth < 6) {
      schema
          .path("properties")
          .properties()
          .forEach(
              property -> {
                if (random.nextInt(4) > 0 || isRequired(schema, property.getKey())) {
                  object.set(property.getKey(), fitting(property.getValue(), depth + 1));
                }
              });
    }
    return object;
  }

  private static boolean isRequired(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (required.asString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** A body that fits except in one place, or not at all; sometimes one that fits. */
  String body(JsonNode schema) {
    String fitting = fitting(schema, 0).toString();
    return switch (random.nextInt(12)) {
      case 0 -> fitting;
      case 1 -> fitting.substring(0, random.nextInt(fitting.length() + 1));
      case 2 -> "[".repeat(10_000);
      case 3 -> "{\"a\":".repeat(70) + "1" + "}".repeat(70);
      case 4 -> "";
      case 5 -> fitting + fitting;
      case 6 -> VALUES.get(random.nextInt(VALUES.size()));
      default -> wrongInOnePlace(fitting);
    };
  }

  private String wrongInOnePlace(String fitting) {
    List<int[]> values = new ArrayList<>();
    java.util.regex.Matcher value =
        java.util.regex.Pattern.compile(":(\"(?:[^\"\\\\]|\\\\.)*\"|[\\[{]?[^,{}\\[\\]\"]+)")
            .matcher(fitting);
    while (value.find()) {
      values.add(new int[] {value.start(1), value.end(1)});
    }
    if (values.isEmpty()) {
      return "{\"unknown\":1}";
    }
    int[] place = values.get(random.nextInt(values.size()));
    String wrong =
        random.nextBoolean()
            ? VALUES.get(random.nextInt(VALUES.size()))
            : Api.JSON.writeValueAsString(text());
    return fitting.substring(0, place[0]) + wrong + fitting.substring(place[1]);
  }
}
