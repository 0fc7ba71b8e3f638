package breakwater.gate.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A Markdown document while it is written, from its title down; what is missing is said. */
final class Sheet {
  static final String MISSING = "_not stated_";

  private final StringBuilder out = new StringBuilder();

  void title(String title) {
    out.append("# ").append(Markdown.line(title)).append("\n\n");
  }

  void section(String title) {
    out.append("## ").append(title).append("\n\n");
  }

  /** Markdown as it is: the texts of others in it went through {@link Markdown}. */
  void put(String markdown) {
    out.append(markdown);
  }

  /** Ends what stands before it. */
  void gap() {
    out.append('\n');
  }

  /** A row of a table of two columns. */
  void row(String name, String value) {
    out.append("| ").append(name).append(" | ");
    out.append(value.isEmpty() ? MISSING : Markdown.line(value)).append(" |\n");
  }

  /** A line that stands there also when nothing is known. */
  void point(String name, Optional<String> value) {
    out.append("- **").append(name).append(":** ");
    out.append(value.map(Markdown::line).orElse(MISSING)).append('\n');
  }

  /** A line that stands there only when something is known. */
  void more(String name, Optional<String> value) {
    value.ifPresent(_ -> point(name, value));
  }

  /** A section of points. */
  void list(String title, List<String> lines) {
    section(title);
    lines.forEach(line -> out.append("- ").append(Markdown.line(line)).append('\n'));
    out.append(lines.isEmpty() ? MISSING + "\n\n" : "\n");
  }

  static Optional<String> joined(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }

  static String words(Enum<?> constant) {
    String lower = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
