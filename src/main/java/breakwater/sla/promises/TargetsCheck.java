package breakwater.sla.promises;

import breakwater.journal.Rules;
import breakwater.playbook.Condition;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Length;
import breakwater.sla.promises.Promises.Change;
import breakwater.sla.promises.Promises.Promise;
import breakwater.sla.promises.Targets.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Finds targets that can never be late because what they are a part of ends before them, as they
 * are written and with each modifier alone, and modifiers that lengthen what they are to shorten.
 * Of what cannot be known for certain nothing is said.
 */
@Component
class TargetsCheck implements DocumentCheck {

  @Override
  public void check(Rules rules, Notes notes) {
    Promises promises = rules.section(Promises.class);
    List<Promise> right = new ArrayList<>();
    for (int i = 0; i < promises.rules().size(); i++) {
      Promise rule = promises.rules().get(i);
      String place = "promises.rules[%d].targets.".formatted(i);
      Optional<Part> late = late(rule, (_, bounds) -> bounds);
      late.ifPresent(part -> Targets.refuse(part, rule.targets(), place, notes::refuse));
      if (late.isEmpty()) {
        right.add(rule);
      }
    }
    for (int i = 0; i < promises.modifiers().size(); i++) {
      String place = "promises.modifiers[%d].".formatted(i);
      Change change = promises.modifiers().get(i);
      List<Promise> changed =
          right.stream().filter(rule -> meet(rule, change, promises.rules())).toList();
      late(changed, change, place + "num", notes);
      lengthened(changed, change, place + "min", notes);
    }
  }

  /** Whether some case has this promise and this modifier. */
  private static boolean meet(Promise rule, Change change, List<Promise> rules) {
    List<Condition> before =
        rules.subList(0, rules.indexOf(rule)).stream().map(Promise::when).toList();
    return change.when().always() || rule.when().meets(change.when(), before);
  }

  private static Optional<Part> late(Promise rule, BiFunction<Kind, Bounds, Bounds> change) {
    return Targets.PARTS.stream()
        .filter(part -> rule.targets().keySet().containsAll(List.of(part.first(), part.whole())))
        .filter(
            part ->
                bounds(rule, part.first(), change).least()
                    > bounds(rule, part.whole(), change).most())
        .findFirst();
  }

  private static Bounds bounds(Promise rule, Kind kind, BiFunction<Kind, Bounds, Bounds> change) {
    return change.apply(kind, Bounds.of(Objects.requireNonNull(rule.targets().get(kind)), rule));
  }

  private static void late(List<Promise> rules, Change change, String place, Notes notes) {
    BiFunction<Kind, Bounds, Bounds> changed = (kind, bounds) -> bounds.with(change, kind);
    for (Promise rule : rules) {
      Optional<Part> late = late(rule, changed);
      if (late.isPresent()) {
        Kind first = late.get().first();
        Kind whole = late.get().whole();
        notes.refuse(
            place,
            "With the modifier '%s' the %s of '%s' is promised in %s and may come after the %s in %s, which it is a part of, so it can never be late."
                .formatted(
                    change.name(),
                    first.words(),
                    rule.name(),
                    Length.of(bounds(rule, first, changed).least()),
                    whole.words(),
                    Length.of(bounds(rule, whole, changed).most())),
            "Let it change both of them alike, or change this one less.");
        return;
      }
    }
  }

  private static void lengthened(List<Promise> rules, Change change, String place, Notes notes) {
    if (change.numerator() >= change.denominator()) {
      return;
    }
    for (Promise rule : rules) {
      for (Kind kind : Kind.values()) {
        Bounds promised =
            Optional.ofNullable(rule.targets().get(kind))
                .filter(_ -> change.concerns(kind))
                .map(target -> Bounds.of(target, rule))
                .orElse(new Bounds(0, Long.MAX_VALUE));
        if (promised.most() < change.least()) {
          notes.warn(
              place,
              "The modifier '%s' is to shorten what is promised, but its min of %s makes the %s of '%s' longer than the %s promised."
                  .formatted(
                      change.name(),
                      Length.of(change.least()),
                      kind.words(),
                      rule.name(),
                      Length.of(promised.most())),
              "Write a min below that, or name the kinds that it is meant for.");
          return;
        }
      }
    }
  }
}
