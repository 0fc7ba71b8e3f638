package breakwater.intake.imports.preview;

import breakwater.cases.Priority;
import breakwater.intake.imports.columns.Columns;
import breakwater.intake.imports.columns.Sample;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.ChoiceColumn;
import breakwater.intake.imports.rows.Mapping.MessageColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person should know first of values that stand for ours: a sentence each. */
final class ChoiceDoubts {
  private final Mapping mapping;
  private final Columns columns;
  private final List<String> doubts = new ArrayList<>();

  private ChoiceDoubts(Mapping mapping, Columns columns) {
    this.mapping = mapping;
    this.columns = columns;
  }

  static List<String> of(Mapping mapping, Columns columns) {
    var found = new ChoiceDoubts(mapping, columns);
    mapping.status().ifPresent(found::unsaid);
    mapping.priority().ifPresent(found::unsaid);
    mapping.message().flatMap(MessageColumns::by).ifPresent(found::unsaid);
    mapping.priority().ifPresent(found::numbers);
    return found.doubts;
  }

  /** Values that the mapping does not list: each with its rows, and what becomes of them. */
  private void unsaid(ChoiceColumn<? extends Enum<?>> choice) {
    var unsaid = new ArrayList<String>();
    long rows = 0;
    for (var value : values(choice).entrySet()) {
      if (listed(choice, value.getKey()).isEmpty() && !mapping.unknown().contains(value.getKey())) {
        unsaid.add(
            "%s (%s)".formatted(Doubts.shortened(value.getKey()), Doubts.count(value.getValue())));
        rows += value.getValue();
      }
    }
    if (unsaid.isEmpty()) {
      return;
    }
    String some = Doubts.first(unsaid);
    if (choice.otherwise().isPresent()) {
      doubts.add(
          "Nobody said what %s %s for in “%s”, so %s taken for %s, as any other value of later rows is. Say what each means where that is wrong."
              .formatted(
                  some,
                  unsaid.size() == 1 ? "stands" : "stand",
                  choice.column(),
                  unsaid.size() == 1 ? "it is" : "they are",
                  words(choice.otherwise().get())));
    } else if (!choice.values().isEmpty()) {
      doubts.add(
          "%s refused, because nobody said what %s %s for in “%s”."
              .formatted(
                  Doubts.rows(rows),
                  some,
                  unsaid.size() == 1 ? "stands" : "stand",
                  choice.column()));
    }
  }

  /** Systems count their priorities up or down. Where the columns tell which, nobody is asked. */
  private void numbers(ChoiceColumn<Priority> priority) {
    List<String> numbers = columns.sample(priority.column()).map(Sample::numbers).orElse(List.of());
    List<String> read =
        numbers.stream()
            .flatMap(
                number -> said(priority, number).map(it -> number + " is " + words(it)).stream())
            .toList();
    if (read.size() > 1 && !columns.knowsNumbers()) {
      doubts.add(
          "“%s” holds bare numbers, and they are read so: %s. Some systems count the other way: turn it round if %s is the highest."
              .formatted(priority.column(), Doubts.first(read), lowest(priority, numbers)));
    }
  }

  /** The number at the other end. */
  private static String lowest(ChoiceColumn<Priority> priority, List<String> numbers) {
    boolean firstIsHighest =
        said(priority, numbers.getFirst())
                .orElse(Priority.MEDIUM)
                .compareTo(said(priority, numbers.getLast()).orElse(Priority.MEDIUM))
            < 0;
    return firstIsHighest ? numbers.getLast() : numbers.getFirst();
  }

  private Map<String, Integer> values(ChoiceColumn<?> choice) {
    return columns.sample(choice.column()).map(Sample::values).orElse(Map.of());
  }

  private static <T> Optional<T> said(ChoiceColumn<T> choice, String value) {
    return listed(choice, value).or(choice::otherwise);
  }

  private static <T> Optional<T> listed(ChoiceColumn<T> choice, String value) {
    return choice.values().entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(value))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String words(Enum<?> ours) {
    return ours.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
