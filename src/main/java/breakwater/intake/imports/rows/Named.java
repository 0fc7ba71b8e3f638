package breakwater.intake.imports.rows;

import breakwater.intake.imports.rows.Mapping.LabelColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Somebody or some team or company of another system.
 *
 * @param id by which cases have it here
 * @param name as it is written there, at most 200 characters
 */
public record Named(String id, String name) {
  private static final int LONGEST = 200;

  /** We number those whom we meet otherwise so. */
  private static final Pattern OURS = Pattern.compile("[ac][0-9]+");

  /** Two names are never one, however alike they are. Empty when the cell is. */
  public static Optional<Named> in(Map<String, String> known, Optional<LabelColumn> column) {
    return column.flatMap(
        c -> Optional.ofNullable(known.get(c.column())).map(name -> of(c.prefix(), name)));
  }

  private static Named of(String prefix, String name) {
    String plain = Slug.ofName(prefix, name);
    String id = OURS.matcher(plain).matches() ? "x-" + plain : plain;
    return new Named(id, name.length() <= LONGEST ? name : name.substring(0, LONGEST));
  }

  /**
   * Those whom a column names with a word, by id.
   *
   * @param make the id's own kind
   */
  public static <I> Map<I, String> words(
      Optional<LabelColumn> column, Collection<Observation> rows, Function<String, I> make) {
    var words = new HashMap<I, String>();
    for (Observation row : rows) {
      in(row.cells(), column)
          .filter(Named::isWord)
          .ifPresent(it -> words.putIfAbsent(make.apply(it.id()), it.name()));
    }
    return words;
  }

  /** Whether the name says more than the id: a number alone does not. */
  private boolean isWord() {
    return name.codePoints().anyMatch(Character::isLetter);
  }
}
