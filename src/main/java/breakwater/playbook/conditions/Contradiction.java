package breakwater.playbook.conditions;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds conditions that hold for no case because they ask of one thing that it be two texts, or
 * that it hold and not hold. What it finds is so; what it does not find may be so too: numbers and
 * parts of texts are not compared.
 */
public final class Contradiction {
  private Contradiction() {}

  /** What all of a conjunction leaves to one variable or attribute. */
  private record Demand(String name, Set<Object> values) {}

  public static boolean in(CelExpr condition) {
    return switch (function(condition)) {
      case "_&&_" -> inOneOf(conjuncts(condition).toList());
      case "_||_" -> condition.call().args().stream().allMatch(Contradiction::in);
      default -> condition.equals(CelExpr.ofConstant(condition.id(), CelConstant.ofValue(false)));
    };
  }

  private static boolean inOneOf(List<CelExpr> conjuncts) {
    if (conjuncts.stream().anyMatch(Contradiction::in)) {
      return true;
    }
    Map<String, Set<Object>> left = new HashMap<>();
    for (CelExpr conjunct : conjuncts) {
      demand(conjunct)
          .ifPresent(
              it ->
                  left.computeIfAbsent(it.name(), _ -> new HashSet<>(it.values()))
                      .retainAll(it.values()));
    }
    conjuncts.stream()
        .filter(it -> function(it).equals("_!=_"))
        .flatMap(it -> compared(it).stream())
        .forEach(it -> left.getOrDefault(it.name(), new HashSet<>()).removeAll(it.values()));
    return left.values().stream().anyMatch(Set::isEmpty);
  }

  private static Stream<CelExpr> conjuncts(CelExpr expression) {
    return function(expression).equals("_&&_")
        ? expression.call().args().stream().flatMap(Contradiction::conjuncts)
        : Stream.of(expression);
  }

  /** {@code x == "a"}, {@code x in ["a", "b"]}, {@code x}, {@code !x}. */
  private static Optional<Demand> demand(CelExpr conjunct) {
    return switch (function(conjunct)) {
      case "_==_" -> compared(conjunct);
      case "@in" -> {
        Optional<String> name = name(conjunct.call().args().getFirst());
        CelExpr list = conjunct.call().args().getLast();
        Set<Object> values = new HashSet<>();
        boolean texts =
            list.getKind() == Kind.LIST
                && list.list().elements().stream()
                    .allMatch(each -> text(each).map(values::add).isPresent());
        yield name.filter(_ -> texts).map(it -> new Demand(it, values));
      }
      case "!_" -> name(conjunct.call().args().getFirst()).map(it -> new Demand(it, Set.of(false)));
      default -> name(conjunct).map(it -> new Demand(it, Set.of(true)));
    };
  }

  /** A name beside a text, on whichever side. */
  private static Optional<Demand> compared(CelExpr call) {
    CelExpr one = call.call().args().getFirst();
    CelExpr other = call.call().args().getLast();
    return demand(one, other).or(() -> demand(other, one));
  }

  private static Optional<Demand> demand(CelExpr name, CelExpr text) {
    return name(name).flatMap(it -> text(text).map(value -> new Demand(it, Set.of(value))));
  }

  /** Of a variable, or of an attribute. */
  private static Optional<String> name(CelExpr expression) {
    if (expression.getKind() == Kind.IDENT) {
      return Optional.of(expression.ident().name());
    }
    return function(expression).equals("_[_]")
        ? text(expression.call().args().getLast()).map("[%s]"::formatted)
        : Optional.empty();
  }

  private static Optional<String> text(CelExpr expression) {
    return expression.getKind() == Kind.CONSTANT
            && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(expression.constant().stringValue())
        : Optional.empty();
  }

  /** Empty = it is no call. */
  private static String function(CelExpr expression) {
    return expression.getKind() == Kind.CALL ? expression.call().function() : "";
  }
}
