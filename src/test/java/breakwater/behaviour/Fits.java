package breakwater.behaviour;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks values against those parts of JSON Schema that our document uses. */
final class Fits {
  private Fits() {}

  /** What does not fit, in words; empty = fits. */
  static List<String> problems(OpenApi api, JsonNode schema, JsonNode value) {
    List<String> problems = new ArrayList<>();
    check(api, api.resolve(schema), value, problems);
    return problems;
  }

  private static void check(OpenApi api, JsonNode schema, JsonNode value, List<String> problems) {
    if (schema.has("type") && types(schema).stream().noneMatch(type -> isOf(type, value))) {
      problems.add(value + " is no " + schema.path("type"));
      return;
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      problems.add(value + " is none of " + schema.path("enum"));
    }
    if (schema.has("pattern")
        && value.isString()
        && !value.asString().matches("(?s).*(?:" + schema.path("pattern").asString() + ").*")) {
      problems.add(value + " does not match " + schema.path("pattern"));
    }
    if (schema.has("maxLength") && value.asString("").length() > schema.path("maxLength").asInt()) {
      problems.add(value + " is too long");
    }
    if (value.asString("").length() < schema.path("minLength").asInt(0) && value.isString()) {
      problems.add(value + " is too short");
    }
    if (value.isNumber()) {
      if (schema.has("minimum") && value.asDouble() < schema.path("minimum").asDouble()) {
        problems.add(value + " is less than " + schema.path("minimum"));
      }
      if (schema.has("maximum") && value.asDouble() > schema.path("maximum").asDouble()) {
        problems.add(value + " is more than " + schema.path("maximum"));
      }
    }
    if (value.isArray()
        && (value.size() < schema.path("minItems").asInt(0)
            || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE))) {
      problems.add(value + " has too few or too many items");
    }
    if (value.isObject()) {
      schema
          .path("required")
          .forEach(
              name -> {
                if (!value.has(name.asString())) {
                  problems.add(name + " is missing");
                }
              });
      value
          .properties()
          .forEach(
              property -> {
                JsonNode known = schema.path("properties").path(property.getKey());
                if (!known.isMissingNode()) {
                  check(api, api.resolve(known), property.getValue(), problems);
                } else if (!schema.has("additionalProperties") && schema.has("properties")) {
                  problems.add(property.getKey() + " is unknown");
                }
              });
    }
    if (value.isArray() && schema.has("items")) {
      value.forEach(item -> check(api, api.resolve(schema.path("items")), item, problems));
    }
  }

  static List<String> types(JsonNode schema) {
    List<String> types = new ArrayList<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asString()));
    } else if (type.isString()) {
      types.add(type.asString());
    }
    return types;
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> true;
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode each : values) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
