package breakwater.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a condition that is written as a mapping. All keys must hold, each for any of its values.
 * Beside texts: {@code outage: true}, {@code attributes: {product: [exports]}} and {@code revenue:
 * 100000}, which means at least so much.
 */
final class SimpleCondition {
  private SimpleCondition() {}

  static Condition read(Section when) {
    var parts = new ArrayList<String>();
    for (Circumstance each : Circumstance.values()) {
      each.ask(when);
      if (when.has(each.variable())) {
        part(when, each, parts);
      }
    }
    when.nothingElse();
    return parts.isEmpty()
        ? Condition.ALWAYS
        : Expression.compile(when.place(), String.join(" && ", parts));
  }

  private static void part(Section when, Circumstance asked, List<String> parts) {
    String key = asked.variable();
    switch (asked) {
      case RENEWAL_NEAR, OUTAGE, IMPORTED -> parts.add(when.flag(key, true) ? key : "!" + key);
      case REVENUE -> parts.add("revenue >= " + when.decimal(key, 0, 1e12));
      case ATTRIBUTES -> {
        Section attributes = when.section(key);
        for (String name : attributes.keys()) {
          List<String> values = some(attributes, name);
          if (!values.isEmpty()) {
            parts.add(any("attributes[%s]".formatted(quoted(name)), values));
          }
        }
      }
      case TAGS -> {
        List<String> tags = some(when, key);
        if (!tags.isEmpty()) {
          parts.add(
              tags.stream()
                  .map(tag -> quoted(tag) + " in tags")
                  .collect(Collectors.joining(" || ", "(", ")")));
        }
      }
      default -> {
        List<String> values = some(when, key);
        if (!values.isEmpty() && values.stream().allMatch(it -> isPossible(when, asked, it))) {
          parts.add(any(key, values));
        }
      }
    }
  }

  /** What is written, of which there must be something. */
  private static List<String> some(Section when, String key) {
    int before = when.problems.count();
    List<String> values = when.texts(key);
    if (values.isEmpty() && when.problems.count() == before) {
      when.refuse(
          key,
          "In the playbook, %s names no value, so that the rule would never apply."
              .formatted(when.place(key)),
          "Write the values for which it applies, or leave the key out.");
    }
    return values;
  }

  private static boolean isPossible(Section when, Circumstance asked, String value) {
    if (asked.possible().isEmpty() || asked.possible().contains(value)) {
      return true;
    }
    when.refuse(
        asked.variable(),
        "In the playbook, %s is '%s', which no case has."
            .formatted(when.place(asked.variable()), ExpressionAdvice.shortened(value)),
        Nearest.to(value, asked.possible())
            .map("Write %s."::formatted)
            .orElse("Write one of %s.".formatted(String.join(", ", asked.possible()))));
    return false;
  }

  private static String any(String variable, List<String> values) {
    return values.size() == 1
        ? "%s == %s".formatted(variable, quoted(values.getFirst()))
        : values.stream()
            .map(SimpleCondition::quoted)
            .collect(Collectors.joining(", ", variable + " in [", "]"));
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
