package breakwater.playbook;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks whether a rule is meant for a case. It was compiled and type-checked when the document was
 * read, so that asking cannot fail: what may be written is listed in {@link Expression}.
 *
 * <p>Two conditions are equal when their text is. Immutable and thread-safe; asking takes some
 * microseconds.
 */
public final class Condition {
  /** Holds for every case; what an absent {@code when} means. */
  public static final Condition ALWAYS = new Condition("true", List.of());

  private final String text;
  private final List<Part> parts;

  /** One of the parts that all must hold. */
  record Part(String text, CelRuntime.Program program) {}

  Condition(String text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  /**
   * @param cel a text in the Common Expression Language
   * @throws PlaybookFault when it cannot be right
   */
  public static Condition of(String cel) {
    return Expression.compile("", cel);
  }

  /**
   * @param circumstances what is known of the case, by {@link Circumstance#variable}; what is not
   *     in it is not known
   */
  public boolean holds(Map<String, ?> circumstances) {
    return parts.isEmpty() || failing(circumstances).isEmpty();
  }

  /**
   * The first of the parts joined by {@code &&} that does not hold, as it was written: why the rule
   * was not meant for the case. Empty when the condition holds.
   */
  public Optional<String> failing(Map<String, ?> circumstances) {
    Map<String, Object> known = known(circumstances);
    return parts.stream().filter(part -> !holds(part, known)).map(Part::text).findFirst();
  }

  /** Whether it holds for every case. */
  public boolean always() {
    return parts.isEmpty();
  }

  /** In the expression language, also when it was written as a mapping. */
  public String text() {
    return text;
  }

  private static boolean holds(Part part, Map<String, Object> known) {
    try {
      return Boolean.TRUE.equals(part.program().eval(known));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("The condition '%s' failed".formatted(part.text()), e);
    }
  }

  private static Map<String, Object> known(Map<String, ?> circumstances) {
    var known = new HashMap<String, Object>();
    for (Circumstance each : Circumstance.values()) {
      Object value = circumstances.get(each.variable());
      known.put(each.variable(), value == null ? each.unknown() : value);
    }
    if (known.get(Circumstance.ATTRIBUTES.variable()) instanceof Map<?, ?> attributes) {
      known.put(Circumstance.ATTRIBUTES.variable(), new Attributes(attributes));
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Condition condition && condition.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
