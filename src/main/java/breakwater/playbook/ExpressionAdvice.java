package breakwater.playbook;

import dev.cel.common.CelIssue;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in words of the house what the compiler of expressions says in its own. */
final class ExpressionAdvice {
  private static final int SHORT = 60;

  private ExpressionAdvice() {}

  static String reason(CelIssue issue) {
    String message = issue.getMessage();
    Optional<String> unknown = between(message, "undeclared reference to '", "'");
    if (unknown.isPresent()) {
      return "nothing is called '%s' there".formatted(unknown.get());
    }
    if (message.startsWith("found no matching overload")) {
      return "'%s' cannot be applied to %s"
          .formatted(
              operator(between(message, "for '", "'").orElse("this")),
              between(message, "applied to '", "'").orElse("these values"));
    }
    if (message.startsWith("expected type 'bool'")) {
      return "it says a value where it should say something that holds or does not";
    }
    return syntaxReason(message.replaceAll("\\s+", " ").strip());
  }

  /** The parser lists all that it could have read there, which helps nobody. */
  private static String syntaxReason(String message) {
    if (endsTooSoon(message)) {
      return "it ends where something must follow";
    }
    if (message.startsWith("missing ")) {
      return between(message, "missing '", "'").map("there is no '%s'"::formatted).orElse(message);
    }
    return Stream.of("extraneous input '", "mismatched input '", "at input '", "error at: '")
        .flatMap(before -> between(message, before, "'").stream())
        .findFirst()
        .map(it -> "'%s' does not belong there".formatted(shortened(it)))
        .orElseGet(() -> message.replaceFirst(" expecting .*", ""));
  }

  private static boolean endsTooSoon(String message) {
    return message.matches("(?s)(mismatched input|no viable alternative at input) '[^']*<EOF>'.*")
        || message.matches("(?s)missing '[])}]' at '<EOF>'.*");
  }

  static String instead(CelIssue issue, String text) {
    String message = issue.getMessage();
    Optional<String> unknown = between(message, "undeclared reference to '", "'");
    if (unknown.isPresent()) {
      return Nearest.to(unknown.get(), Circumstance.variables())
          .map("Write '%s'."::formatted)
          .orElse("Write one of %s.".formatted(Circumstance.known()));
    }
    if (message.contains("(double, int)")) {
      return "Write the number with a point, such as 100000.0.";
    }
    if (message.startsWith("found no matching overload")) {
      return "Compare texts with texts in quotes, numbers with numbers, and write true or false"
          + " without quotes.";
    }
    if (message.startsWith("expected type 'bool'")) {
      return "Write a comparison, such as priority == \"CRITICAL\".";
    }
    return endsTooSoon(message) ? end(text) : syntax(text);
  }

  private static String end(String text) {
    if (text.chars().filter(c -> c == '(').count() > text.chars().filter(c -> c == ')').count()) {
      return "Close the parenthesis with ')'.";
    }
    return text.strip().endsWith("&&") || text.strip().endsWith("||")
        ? "Write after it what else may or must hold, or leave it out."
        : "Write what belongs there, such as priority == \"CRITICAL\".";
  }

  private static String syntax(String text) {
    String words = " " + text + " ";
    if (words.contains(" and ") || words.contains(" AND ")) {
      return "Write && instead of 'and'.";
    }
    if (words.contains(" or ") || words.contains(" OR ")) {
      return "Write || instead of 'or'.";
    }
    if (words.contains(" not ") || words.contains(" NOT ")) {
      return "Write ! instead of 'not'.";
    }
    if (words.matches("(?s).*[^=!<>]=[^=].*")) {
      return "Write == to compare.";
    }
    return "Write such as priority == \"CRITICAL\" && type in [\"security\", \"billing\"].";
  }

  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > SHORT ? line.substring(0, SHORT) + "…" : line;
  }

  /** The compiler writes {@code _==_} for {@code ==}. */
  static String operator(String name) {
    return name.replace("_", "").replace("@in", "in");
  }

  private static Optional<String> between(String text, String before, String after) {
    int from = text.indexOf(before);
    int to = from < 0 ? -1 : text.indexOf(after, from + before.length());
    return to < 0 ? Optional.empty() : Optional.of(text.substring(from + before.length(), to));
  }
}
