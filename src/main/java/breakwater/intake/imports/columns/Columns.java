package breakwater.intake.imports.columns;

import breakwater.intake.imports.columns.Choices.Column;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.TimeReader;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a file, and what can be said of them. */
public final class Columns {
  private final List<Sample> samples;

  public Columns(List<Sample> samples) {
    this.samples = samples;
  }

  public List<Sample> samples() {
    return samples;
  }

  /** What is known of a column; empty = the file has none of that name. */
  public Optional<Sample> sample(String column) {
    return samples.stream().filter(it -> it.column().equals(column)).findFirst();
  }

  /** Whether a system is known by the columns that numbers its priorities. */
  public boolean knowsNumbers() {
    return Origin.of(samples).filter(it -> it.priority("1").isPresent()).isPresent();
  }

  /**
   * What they probably mean, where nobody said.
   *
   * @param fileName names the source where they tell no system; empty = it is not known
   */
  public Choices guess(String fileName) {
    return Guess.of(samples, fileName);
  }

  /** What they mean by a mapping. */
  public Choices by(Mapping mapping) {
    return ChoicesOf.of(mapping, samples);
  }

  /**
   * Choices, with a guess wherever they leave something open: how an instant is written that was
   * chosen just now, and what the values of a choice stand for that was none before.
   */
  public Choices completed(Choices chosen) {
    Collection<List<String>> fitting = Guess.fitting(samples);
    Optional<Origin> origin = Origin.of(samples);
    var completed = new LinkedHashMap<String, Column>();
    for (Sample sample : samples) {
      Column column = chosen.column(sample.column());
      Column guessed = Guess.column(column.means(), sample, fitting, origin);
      var values = new LinkedHashMap<>(guessed.values());
      values.putAll(column.values());
      Optional<String> format =
          column.format().filter(it -> column.means().isTime()).or(guessed::format);
      completed.put(
          sample.column(),
          new Column(column.means(), format, column.means().isChoice() ? values : Map.of()));
    }
    return chosen.with(completed);
  }

  /** How the instants of a column may be written, so that each of its values can be read. */
  public List<String> formats(Sample sample) {
    return TimeFormats.fitting(sample.values().keySet());
  }

  /** Whether nothing in a column tells its days from its months. */
  public boolean couldBeMonthFirst(String column) {
    return sample(column).filter(it -> TimeFormats.isAmbiguous(formats(it))).isPresent();
  }

  /**
   * What a column's first value is by formats, as it stands there; empty = it cannot be read.
   *
   * @param formats one or several, as {@link Column#format} has them
   */
  public Optional<LocalDateTime> firstBy(Sample sample, String formats) {
    try {
      var column = new TimeColumn("", Choices.formats(formats), "UTC");
      return new TimeReader(column)
          .read(sample.first())
          .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
