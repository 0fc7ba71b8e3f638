package breakwater.intake.imports.rows;

import breakwater.intake.imports.rows.Mapping.LabelColumn;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody or some team or company of another system.
 *
 * @param id by which cases have it here
 * @param name as it is written there, at most 200 characters
 */
public record Named(String id, String name) {
  private static final int LONGEST = 200;

  /** Two names are never one, however alike they are. Empty when the cell is. */
  static Optional<Named> in(Map<String, String> known, Optional<LabelColumn> column) {
    return column.flatMap(
        c -> Optional.ofNullable(known.get(c.column())).map(name -> of(c.prefix(), name)));
  }

  private static Named of(String prefix, String name) {
    return new Named(Slug.ofName(prefix, name), cut(name));
  }

  /**
   * Somebody of the customer's. Their id tells nothing of them, for it would stand in facts, which
   * stay when the person is erased. It can be made of the name by anybody: who is kept under it is
   * decided where the name is kept.
   */
  static Optional<Named> hidden(Map<String, String> known, Optional<LabelColumn> column) {
    return column.flatMap(
        c ->
            Optional.ofNullable(known.get(c.column()))
                .map(name -> new Named("x" + RowKey.of(c.prefix(), name), cut(name))));
  }

  /**
   * A colleague of the other desk: as {@link #hidden} where the cell is a word, as {@link #in}
   * where it is a number, which tells nothing of them either.
   */
  static Optional<Named> colleague(Map<String, String> known, Optional<LabelColumn> column) {
    Optional<Named> plain = in(known, column);
    return plain.filter(Named::isWord).isPresent() ? hidden(known, column) : plain;
  }

  /** The ids that the names of colleagues make, by those that hide them. */
  public static Map<PersonId, PersonId> plainIds(
      Optional<LabelColumn> column, Collection<Observation> rows) {
    var plain = new HashMap<PersonId, PersonId>();
    for (Observation row : rows) {
      in(row.cells(), column)
          .filter(Named::isWord)
          .ifPresent(
              it ->
                  hidden(row.cells(), column)
                      .ifPresent(
                          hidden ->
                              plain.putIfAbsent(new PersonId(hidden.id()), new PersonId(it.id()))));
    }
    return plain;
  }

  /** What colleagues are called whom a column names with a word, by their hidden ids. */
  public static Map<PersonId, String> colleagues(
      Optional<LabelColumn> column, Collection<Observation> rows) {
    var names = new HashMap<PersonId, String>();
    for (Observation row : rows) {
      colleague(row.cells(), column)
          .filter(Named::isWord)
          .ifPresent(it -> names.putIfAbsent(new PersonId(it.id()), it.name()));
    }
    return names;
  }

  /** Whether a column gives this id to whoever is called so. */
  public static boolean gives(LabelColumn column, String id, String name) {
    return of(column.prefix(), name).id().equals(id);
  }

  private static String cut(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  /** What teams are called that a column names with a word, by id. */
  public static Map<TeamId, String> teams(
      Optional<LabelColumn> column, Collection<Observation> rows) {
    var names = new HashMap<TeamId, String>();
    for (Observation row : rows) {
      in(row.cells(), column)
          .filter(Named::isWord)
          .ifPresent(it -> names.putIfAbsent(new TeamId(it.id()), it.name()));
    }
    return names;
  }

  /** Whether the name says more than the id: a number alone does not. */
  private boolean isWord() {
    return name.codePoints().anyMatch(Character::isLetter);
  }
}
