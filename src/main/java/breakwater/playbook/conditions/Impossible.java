package breakwater.playbook.conditions;

import breakwater.playbook.conditions.Formula.All;
import breakwater.playbook.conditions.Reasoning.Cases;
import java.util.List;
import java.util.function.Function;

/**
 * Where a condition that holds for no case goes wrong.
 *
 * @param offset in characters, of the first part with which no case is left
 * @param part that part, as it was written
 * @param against the part before it with which it cannot be; empty = it is all that stands before
 *     it, or nothing does
 */
public record Impossible(int offset, String part, String against) {

  /**
   * @param text one that is never true
   * @param read says what a part of it says
   */
  public static Impossible of(String text, Function<String, Formula> read) {
    List<String> parts = Conjunction.parts(text);
    List<Formula> formulas = parts.stream().map(read).toList();
    int last = 0;
    while (last + 1 < parts.size() && leavesSome(formulas.subList(0, last + 1))) {
      last++;
    }
    Formula fatal = formulas.get(last);
    String against = "";
    for (int i = 0; i < last && against.isEmpty(); i++) {
      against = leavesSome(List.of(formulas.get(i), fatal)) ? "" : parts.get(i);
    }
    return new Impossible(offset(text, parts, last), parts.get(last), against);
  }

  private static boolean leavesSome(List<Formula> formulas) {
    return Reasoning.of(new All(formulas)) != Cases.NONE;
  }

  private static int offset(String text, List<String> parts, int wanted) {
    int from = 0;
    for (String before : parts.subList(0, wanted)) {
      from = text.indexOf(before, from) + before.length();
    }
    return text.indexOf(parts.get(wanted), from);
  }
}
