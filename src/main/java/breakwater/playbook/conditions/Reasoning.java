package breakwater.playbook.conditions;

import breakwater.playbook.conditions.Formula.All;
import breakwater.playbook.conditions.Formula.Any;
import breakwater.playbook.conditions.Formula.Says;
import breakwater.playbook.conditions.Formula.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out whether there can be a case for which a formula holds. It tries the alternatives one
 * after another and holds together, thing by thing, what each says of it; see {@link Left}.
 */
public final class Reasoning {
  /** Beyond it nobody waits: some hundredths of a second. */
  private static final int MOST = 20_000;

  private final Map<Subject, Left> known;
  private final int[] steps;

  private Reasoning(Map<Subject, Left> known, int[] steps) {
    this.known = known;
    this.steps = steps;
  }

  /** Whether there is a case for which something holds. */
  public enum Cases {
    NONE,
    SOME,
    /** There is something in it that cannot be looked into, or it takes too long. */
    UNKNOWN
  }

  public static Cases of(Formula formula) {
    return new Reasoning(new HashMap<>(), new int[1]).cases(List.of(formula));
  }

  private Cases cases(List<Formula> all) {
    if (steps[0]++ > MOST) {
      return Cases.UNKNOWN;
    }
    var open = new ArrayList<Any>();
    if (!all.stream().allMatch(it -> takes(it, open))) {
      return Cases.NONE;
    }
    List<List<Formula>> choices = choices(open);
    return choices.stream()
        .min(Comparator.comparingInt(List::size))
        .map(fewest -> split(fewest, choices))
        .orElseGet(
            () -> known.values().stream().allMatch(Left::known) ? Cases.SOME : Cases.UNKNOWN);
  }

  /** False where it contradicts what is known; what leaves a choice is put aside. */
  private boolean takes(Formula formula, List<Any> open) {
    return switch (formula) {
      case All(var parts) -> parts.stream().allMatch(it -> takes(it, open));
      case Any(var parts) when parts.size() == 1 -> takes(parts.getFirst(), open);
      case Any any -> open.add(any);
      case Says says -> {
        Left with = with(says);
        known.put(says.of(), with);
        yield with.any();
      }
    };
  }

  private Left with(Says says) {
    return known.getOrDefault(says.of(), new Left(says.of().possible())).with(says);
  }

  /** What is still to be chosen, and among what. */
  private List<List<Formula>> choices(List<Any> open) {
    return open.stream()
        .filter(it -> it.parts().stream().noneMatch(this::follows))
        .map(it -> it.parts().stream().filter(part -> !excluded(part)).toList())
        .toList();
  }

  private boolean follows(Formula formula) {
    return excluded(formula.negated());
  }

  private boolean excluded(Formula formula) {
    return switch (formula) {
      case Says says -> !with(says).any();
      case All(var parts) -> parts.stream().anyMatch(this::excluded);
      case Any(var parts) -> parts.stream().allMatch(this::excluded);
    };
  }

  /** Each alternative where those before it do not hold, so that nothing is tried twice. */
  private Cases split(List<Formula> alternatives, List<List<Formula>> choices) {
    Cases best = Cases.NONE;
    for (int i = 0; i < alternatives.size() && best != Cases.SOME; i++) {
      var all = new ArrayList<Formula>(List.of(alternatives.get(i)));
      alternatives.subList(0, i).forEach(it -> all.add(it.negated()));
      choices.stream().filter(it -> it != alternatives).map(Any::new).forEach(all::add);
      Cases found = new Reasoning(new HashMap<>(known), steps).cases(all);
      best = found == Cases.NONE ? best : found;
    }
    return best;
  }
}
