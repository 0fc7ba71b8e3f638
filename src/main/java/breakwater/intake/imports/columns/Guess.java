package breakwater.intake.imports.columns;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.imports.columns.Choices.Column;
import breakwater.intake.imports.rows.Mapping.Author;
import breakwater.intake.imports.rows.Mapping.RowIs;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a file that nobody described probably mean: by their names, and by whether
 * what they hold can be that. It is a beginning for a person, who sees all of it.
 */
final class Guess {
  /** More further columns than these are left out; a person may keep them. */
  private static final int MOST_ATTRIBUTES = 100;

  /** Longer values are texts and no fields. */
  private static final int LONGEST_FIELD = 200;

  /** Fewer of the cases than one of so many are a few. */
  private static final int FEW = 10;

  /** Above how well any name says what its column means. */
  private static final int UNSAID = 10_000;

  private static final Pattern NUMBER = Pattern.compile(" \\d+$");

  private final List<Sample> samples;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Set<Meaning> given = EnumSet.noneOf(Meaning.class);
  private final Collection<List<String>> fitting;
  private final Optional<Origin> origin;

  private Guess(List<Sample> samples) {
    this.samples = samples;
    fitting = fitting(samples);
    origin = Origin.of(samples);
  }

  /**
   * @param fileName names the source where the columns tell no system
   */
  static Choices of(List<Sample> samples, String fileName) {
    var guess = new Guess(samples);
    for (Meaning meaning : Meaning.values()) {
      guess.give(meaning);
    }
    guess.repeated();
    RowIs rowIs = guess.rowIs();
    if (rowIs == RowIs.CHANGE) {
      guess.leaveOut(Meaning.RESOLVED_AT, Meaning.CLOSED_AT);
    }
    guess.rest();
    String source = guess.origin.map(Origin::source).orElseGet(() -> FileName.source(fileName));
    return new Choices(source, "", "UTC", rowIs, guess.inOrder());
  }

  /** How the instants of each column may be written that holds any. */
  static Collection<List<String>> fitting(List<Sample> samples) {
    return samples.stream()
        .map(sample -> TimeFormats.fitting(sample.values().keySet()))
        .filter(formats -> !formats.isEmpty())
        .toList();
  }

  /** To the column whose name says it best, of those that can be it. */
  private void give(Meaning meaning) {
    if (meaning.isOfEscalating() && origin.filter(Origin::escalatesByTime).isPresent()) {
      return;
    }
    samples.stream()
        .filter(sample -> !columns.containsKey(sample.column()))
        .filter(sample -> says(meaning, sample) < UNSAID)
        .filter(sample -> canBe(meaning, sample))
        .min(Comparator.comparing(sample -> says(meaning, sample)))
        .ifPresent(
            sample -> {
              given.add(meaning);
              columns.put(sample.column(), column(meaning, sample, fitting, origin));
            });
  }

  /** How well a column says that it means this; what holds the customer's address says it best. */
  private static int says(Meaning meaning, Sample sample) {
    int name = ColumnNames.says(meaning, sample.column()).orElse(UNSAID);
    return meaning != Meaning.CONTACT
        ? name
        : CustomerAddress.says(sample)
            .map(plainly -> (plainly - 2) * (UNSAID + 1) + name)
            .orElse(name);
  }

  /** Some desks write a column for each tag, all under one name: a number tells them apart here. */
  private void repeated() {
    samples.stream()
        .map(Sample::column)
        .filter(name -> !columns.containsKey(name))
        .filter(name -> tags(NUMBER.matcher(name).replaceFirst("")))
        .toList()
        .forEach(name -> columns.put(name, Column.of(Meaning.TAGS)));
  }

  private boolean tags(String name) {
    return columns.getOrDefault(name, Column.of(Meaning.IGNORED)).means() == Meaning.TAGS;
  }

  private static boolean canBe(Meaning meaning, Sample sample) {
    if (meaning.isTime()) {
      return !TimeFormats.fitting(sample.values().keySet()).isEmpty();
    }
    return switch (meaning) {
      case CASE_KEY -> sample.rows() > 0 && sample.filled() == sample.rows();
      case STATUS, PRIORITY, AUTHOR, ESCALATED -> sample.isChoice();
      case TEXT, TITLE -> sample.filled() > 0;
      case ACCOUNT -> !CustomerAddress.isHeld(sample);
      default -> true;
    };
  }

  static Column column(
      Meaning meaning, Sample sample, Collection<List<String>> fitting, Optional<Origin> origin) {
    Optional<String> format =
        meaning.isTime()
            ? TimeFormats.likeliest(TimeFormats.fitting(sample.values().keySet()), fitting)
            : Optional.empty();
    var values = new LinkedHashMap<String, String>();
    if (meaning.isChoice()) {
      sample.values().keySet().stream()
          .limit(Sample.MOST_CHOICES)
          .forEach(value -> values.put(value, ours(meaning, value, origin)));
      if (meaning != Meaning.ESCALATED) {
        values.put(Choices.ANY_OTHER, anyOther(meaning, values));
      }
    }
    return new Column(meaning, format, values);
  }

  private static String ours(Meaning meaning, String value, Optional<Origin> origin) {
    return switch (meaning) {
      case STATUS -> status(value, origin).map(Enum::name).orElse(Choices.NOT_SAID);
      case PRIORITY ->
          origin
              .flatMap(it -> it.priority(value))
              .or(() -> Vocabulary.priority(value))
              .map(Enum::name)
              .orElse(Choices.NOT_SAID);
      case AUTHOR -> Vocabulary.author(value).map(Enum::name).orElse(Choices.NOT_SAID);
      default -> Vocabulary.isYes(value) ? Choices.YES : Choices.NOT_SAID;
    };
  }

  /** What a bare number stands for only its system knows, or a person. */
  private static Optional<Status> status(String value, Optional<Origin> origin) {
    return Sample.isNumber(value)
        ? origin.flatMap(it -> it.status(value))
        : Vocabulary.status(value);
  }

  /**
   * What an unknown word is taken for, which a preview doubts aloud. Where all are known nothing is
   * said of others, and numbers alone are asked for: their rows are refused.
   */
  private static String anyOther(Meaning meaning, Map<String, String> values) {
    boolean unknown =
        values.entrySet().stream()
            .filter(it -> it.getValue().equals(Choices.NOT_SAID))
            .anyMatch(it -> meaning != Meaning.STATUS || !Sample.isNumber(it.getKey()));
    if (!unknown) {
      return Choices.NOT_SAID;
    }
    return switch (meaning) {
      case STATUS -> Status.OPEN.name();
      case PRIORITY -> Priority.MEDIUM.name();
      default -> Author.CUSTOMER.name();
    };
  }

  /** What stands on the row of a change already, but is known only at the end. */
  private void leaveOut(Meaning... meanings) {
    columns.replaceAll(
        (name, column) ->
            List.of(meanings).contains(column.means()) ? Column.of(Meaning.IGNORED) : column);
  }

  /** Short ones are kept as fields. */
  private void rest() {
    int kept = 0;
    for (Sample sample : samples) {
      if (!columns.containsKey(sample.column())) {
        boolean field =
            sample.filled() > 0 && sample.longest() <= LONGEST_FIELD && kept++ < MOST_ATTRIBUTES;
        columns.put(sample.column(), Column.of(field ? Meaning.ATTRIBUTE : Meaning.IGNORED));
      }
    }
  }

  /** Cases that stand in several rows are told by changes; a few may just stand there twice. */
  private RowIs rowIs() {
    boolean several =
        samples.stream()
            .filter(sample -> column(sample).means() == Meaning.CASE_KEY)
            .anyMatch(
                key ->
                    !key.repeated().isEmpty()
                        && key.repeated().size() * FEW >= key.values().size());
    return several && given.contains(Meaning.CHANGED_AT) ? RowIs.CHANGE : RowIs.CASE;
  }

  private Column column(Sample sample) {
    return columns.getOrDefault(sample.column(), Column.of(Meaning.IGNORED));
  }

  private Map<String, Column> inOrder() {
    var inOrder = new LinkedHashMap<String, Column>();
    samples.forEach(sample -> inOrder.put(sample.column(), column(sample)));
    return inOrder;
  }
}
