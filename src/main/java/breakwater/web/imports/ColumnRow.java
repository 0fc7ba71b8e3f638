package breakwater.web.imports;

import breakwater.intake.imports.columns.Choices;
import breakwater.intake.imports.columns.Choices.Column;
import breakwater.intake.imports.columns.Columns;
import breakwater.intake.imports.columns.Meaning;
import breakwater.intake.imports.columns.Sample;
import breakwater.intake.imports.preview.Looked;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table in which a person says what a column means.
 *
 * @param examples the first values
 * @param format how its instants are written, if it has any
 * @param formats how they may be written, each with what the first value is by it
 * @param possible what each of its values may stand for, if it is a choice
 * @param otherwise what a value stands for of which nothing is said; empty = its rows are refused
 * @param wrong what is to be put right here first
 */
record ColumnRow(
    String column,
    Meaning means,
    List<String> examples,
    Optional<String> format,
    Map<String, String> formats,
    Map<String, String> values,
    List<String> possible,
    Optional<String> otherwise,
    Optional<String> wrong) {
  private static final int EXAMPLES = 3;
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  static List<ColumnRow> of(Looked looked) {
    var rows = new ArrayList<ColumnRow>();
    for (Sample sample : looked.columns().samples()) {
      rows.add(of(looked.columns(), sample, looked.choices()));
    }
    return rows;
  }

  private static ColumnRow of(Columns columns, Sample sample, Choices choices) {
    Column chosen = choices.column(sample.column());
    return new ColumnRow(
        sample.column(),
        chosen.means(),
        sample.examples(EXAMPLES),
        chosen.format(),
        chosen.means().isTime() ? formats(columns, sample, chosen) : Map.of(),
        chosen.values(),
        Choices.possible(chosen.means()),
        Optional.ofNullable(chosen.values().get(Choices.ANY_OTHER))
            .filter(it -> !it.equals(Choices.NOT_SAID)),
        choices.wrong(sample.column()));
  }

  /** The one that is chosen is among them, also where it does not fit. */
  private static Map<String, String> formats(Columns columns, Sample sample, Column chosen) {
    var formats = new LinkedHashMap<String, String>();
    columns.formats(sample).forEach(it -> formats.put(it, first(columns, sample, it)));
    chosen.format().ifPresent(it -> formats.computeIfAbsent(it, f -> first(columns, sample, f)));
    return formats;
  }

  private static String first(Columns columns, Sample sample, String format) {
    return columns
        .firstBy(sample, format)
        .map(at -> "%s (%s)".formatted(SHOWN.format(at), format))
        .orElse("%s, which does not fit".formatted(format));
  }
}
