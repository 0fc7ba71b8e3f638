package breakwater.web.imports;

import breakwater.intake.imports.columns.Choices;
import breakwater.intake.imports.columns.Choices.Column;
import breakwater.intake.imports.columns.Meaning;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.web.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person chose in the table of columns. Fields are numbered: {@code c.0} is the first
 * column, {@code m.0} its meaning, {@code w.0} the meaning that the page showed its other fields
 * for, {@code f.0} how its instants are written, {@code v.0.0} a value of it and {@code o.0.0} what
 * that stands for.
 */
final class ColumnForm {
  private static final int MOST_COLUMNS = 1_000;

  private final Map<String, String> fields;

  ColumnForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /** A mapping that somebody wrote as JSON. */
  Optional<String> own() {
    return Fields.text(field("own"));
  }

  /** The name of a shipped mapping. */
  Optional<String> shipped() {
    return Fields.text(field("mapping"));
  }

  /** The mapping that the page showed the columns by. */
  String base() {
    return field("base");
  }

  /** Empty = the page showed no columns yet. */
  Optional<Choices> choices() {
    if (!fields.containsKey("c.0")) {
      return Optional.empty();
    }
    var columns = new LinkedHashMap<String, Column>();
    for (int n = 0; n < MOST_COLUMNS && fields.containsKey("c." + n); n++) {
      columns.put(field("c." + n), column(n));
    }
    return Optional.of(
        new Choices(
            field("source").strip(),
            field("title"),
            Fields.text(field("zone")).orElse("UTC"),
            Fields.choice(RowIs.class, field("rowIs")).orElse(RowIs.CASE),
            columns));
  }

  private Column column(int n) {
    Meaning means = Fields.choice(Meaning.class, field("m." + n)).orElse(Meaning.IGNORED);
    boolean same = means.name().equals(field("w." + n));
    return new Column(
        means,
        means.isTime() ? Fields.text(field("f." + n)) : Optional.empty(),
        same && means.isChoice() ? values(n, means) : Map.of());
  }

  private Map<String, String> values(int n, Meaning means) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; fields.containsKey("v.%d.%d".formatted(n, i)); i++) {
      String ours = field("o.%d.%d".formatted(n, i));
      values.put(
          field("v.%d.%d".formatted(n, i)),
          Choices.possible(means).contains(ours) ? ours : Choices.NOT_SAID);
    }
    return values;
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
