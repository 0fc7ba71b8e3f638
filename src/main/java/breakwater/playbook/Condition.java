package breakwater.playbook;

import breakwater.playbook.conditions.Formula;
import breakwater.playbook.conditions.Reasoning;
import breakwater.playbook.conditions.Reasoning.Cases;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Asks whether a rule is meant for a case. It was compiled and type-checked when the document was
 * read, so that asking cannot fail: what may be written is listed in {@link Expression}.
 *
 * <p>Two conditions are equal when their text is. Immutable and thread-safe; asking takes some
 * microseconds at most: what it answered to the same circumstances it remembers.
 */
public final class Condition {
  /** Holds for every case; what an absent {@code when} means. */
  public static final Condition ALWAYS = new Condition("true", List.of(), Formula.TRUE);

  /** So many answers are remembered: the cases of a house are alike in what its rules ask. */
  private static final int REMEMBERED = 1_000;

  private final String text;
  private final List<Part> parts;
  private final List<Circumstance> asked;
  private final Formula formula;
  private final boolean never;

  /** What was answered, by the values of what is asked. */
  private final ConcurrentHashMap<List<Object>, Optional<String>> answers =
      new ConcurrentHashMap<>();

  /** One of the parts that all must hold. */
  record Part(String text, CelRuntime.Program program) {}

  Condition(String text, List<Part> parts, Formula formula) {
    this.text = text;
    this.parts = List.copyOf(parts);
    this.asked = Circumstance.namedIn(text);
    this.formula = formula;
    this.never = Reasoning.of(formula) == Cases.NONE;
  }

  /**
   * @param cel a text in the Common Expression Language
   * @throws PlaybookFault when it cannot be right
   */
  public static Condition of(String cel) {
    return Expression.compile("", cel);
  }

  /**
   * In place of one that cannot be read, which refuses the document: it holds for no case and is
   * like no other, so that nothing else is said of its row.
   */
  static Condition unread(String place) {
    return new Condition(place, Condition.of("false").parts, Formula.FALSE);
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
    List<Object> values = asked.stream().map(it -> it.in(circumstances)).toList();
    if (asked.contains(Circumstance.ATTRIBUTES)) {
      return answer(values);
    }
    if (answers.size() >= REMEMBERED) {
      answers.clear();
    }
    return answers.computeIfAbsent(values, this::answer);
  }

  /**
   * What a case has of that for which a part of a condition asks, such as {@code priority HIGH}.
   */
  public static String found(String part, Map<String, ?> circumstances) {
    return Circumstance.asked(part)
        .map(it -> it.told(part, circumstances))
        .collect(Collectors.joining(", "));
  }

  private Optional<String> answer(List<Object> values) {
    var known = new HashMap<String, Object>();
    for (int i = 0; i < values.size(); i++) {
      known.put(asked.get(i).variable(), values.get(i));
    }
    return parts.stream().filter(part -> !holds(part, known)).map(Part::text).findFirst();
  }

  /** Whether it holds for every case. */
  public boolean always() {
    return parts.isEmpty();
  }

  /** Whether it is known to hold for no case; one that contradicts itself otherwise may not be. */
  public boolean never() {
    return never;
  }

  /**
   * Whether it is known that one of these others holds for every case for which this one does;
   * where that is not to be known with little effort, or this one holds for none, false.
   */
  public boolean within(List<Condition> others) {
    return !never && Reasoning.of(formula.butNone(formulas(others))) == Cases.NONE;
  }

  /**
   * Whether it is known that this one and another hold for the same case, for which none of those
   * before does; where that is not to be known with little effort, false.
   */
  public boolean meets(Condition other, List<Condition> before) {
    return Reasoning.of(formula.and(other.formula).butNone(formulas(before))) == Cases.SOME;
  }

  private static List<Formula> formulas(List<Condition> conditions) {
    return conditions.stream().map(it -> it.formula).toList();
  }

  /** In the expression language, also when it was written as a mapping. */
  public String text() {
    return text;
  }

  /** What cannot be answered for a case, such as for the sixth of its two tags, does not hold. */
  private static boolean holds(Part part, Map<String, Object> known) {
    try {
      return Boolean.TRUE.equals(part.program().eval(known));
    } catch (CelEvaluationException _) {
      return false;
    }
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
