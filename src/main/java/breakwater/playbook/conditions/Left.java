package breakwater.playbook.conditions;

import breakwater.playbook.conditions.Formula.Says;
import breakwater.playbook.conditions.Formula.Test;
import breakwater.playbook.conditions.Formula.Test.Among;
import breakwater.playbook.conditions.Formula.Test.Below;
import breakwater.playbook.conditions.Formula.Test.Contains;
import breakwater.playbook.conditions.Formula.Test.EndsWith;
import breakwater.playbook.conditions.Formula.Test.Holds;
import breakwater.playbook.conditions.Formula.Test.StartsWith;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is left to one thing by all that is said of it. Numbers are 0 or more.
 *
 * @param possible what it can be; empty = any text or number
 */
record Left(Set<String> possible, List<Says> said) {
  Left(Set<String> possible) {
    this(possible, List.of());
  }

  Left with(Says says) {
    return said.contains(says)
        ? this
        : new Left(possible, Stream.concat(said.stream(), Stream.of(says)).toList());
  }

  /** Whether it is to be known at all. */
  boolean known() {
    return said.stream().noneMatch(it -> it.test() instanceof Holds(boolean free) && !free);
  }

  /** Whether it can be anything. */
  boolean any() {
    return said.isEmpty()
        || switch (said.getFirst().test()) {
          case Holds _ -> said.stream().map(Says::holds).distinct().count() == 1;
          case Below _ -> anyNumber();
          default -> anyText();
        };
  }

  private boolean anyNumber() {
    Stream<Double> limits = said.stream().map(it -> ((Below) it.test()).limit());
    List<Double> sorted = Stream.concat(limits, Stream.of(0.0)).distinct().sorted().toList();
    return sorted.stream()
        .flatMap(it -> Stream.of(it, above(it, sorted)))
        .filter(it -> it >= 0)
        .anyMatch(number -> said.stream().allMatch(it -> fits(number, it.test()) == it.holds()));
  }

  /** A number between a limit and the next one. */
  private static double above(double limit, List<Double> sorted) {
    return sorted.stream()
        .filter(it -> it > limit)
        .findFirst()
        .map(next -> limit + (next - limit) / 2)
        .orElse(limit + 1);
  }

  private boolean anyText() {
    return few().map(texts -> texts.stream().anyMatch(this::fits)).orElseGet(this::anyLongText);
  }

  /** The texts of which it must be one; empty = it can be any. */
  private Optional<Set<String>> few() {
    return said.stream()
        .filter(Says::holds)
        .flatMap(it -> it.test() instanceof Among(var texts) ? Stream.of(texts) : Stream.empty())
        .findFirst()
        .or(() -> Optional.of(possible).filter(it -> !it.isEmpty()));
  }

  private boolean fits(String text) {
    return (possible.isEmpty() || possible.contains(text))
        && said.stream().allMatch(it -> fits(text, it.test()) == it.holds());
  }

  /**
   * Whether a text fits that is made of all that it must begin with, contain and end with, with
   * something between them that nobody asks for: what does not fit this one fits none.
   */
  private boolean anyLongText() {
    String first = longest(it -> it instanceof StartsWith(var text) ? text : "");
    String last = longest(it -> it instanceof EndsWith(var text) ? text : "");
    List<String> pieces =
        Stream.concat(
                Stream.of(first, last),
                must()
                    .flatMap(
                        it -> it instanceof Contains(var text) ? Stream.of(text) : Stream.of()))
            .toList();
    return said.stream()
        .allMatch(
            it ->
                switch (it.test()) {
                  case StartsWith(var text) -> first.startsWith(text) == it.holds();
                  case EndsWith(var text) -> last.endsWith(text) == it.holds();
                  case Contains(var text) ->
                      pieces.stream().anyMatch(piece -> piece.contains(text)) == it.holds();
                  default -> true;
                });
  }

  private String longest(Function<Test, String> part) {
    return must().map(part).max(Comparator.comparingInt(String::length)).orElse("");
  }

  private Stream<Test> must() {
    return said.stream().filter(Says::holds).map(Says::test);
  }

  static boolean fits(String text, Test test) {
    return switch (test) {
      case Among(var texts) -> texts.contains(text);
      case StartsWith(var start) -> text.startsWith(start);
      case EndsWith(var end) -> text.endsWith(end);
      case Contains(var part) -> text.contains(part);
      case Below _, Holds _ -> throw new IllegalStateException("Not of a text: " + test);
    };
  }

  static boolean fits(double number, Test test) {
    return switch (test) {
      case Below(var limit, var too) -> number < limit || (too && number == limit);
      default -> throw new IllegalStateException("Not of a number: " + test);
    };
  }
}
