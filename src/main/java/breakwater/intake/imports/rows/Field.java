package breakwater.intake.imports.rows;

import java.util.Comparator;

/**
 * Something that a row can say about a case, besides its status.
 *
 * @param name the attribute's or the tag's; empty for the others
 */
public record Field(Kind kind, String name) implements Comparable<Field> {
  /** In the order in which the changes of one instant are told. */
  public enum Kind {
    PRIORITY,
    TYPE,
    AREA,
    TAG,
    TEAM,
    ASSIGNEE,
    ATTRIBUTE
  }

  private static final Comparator<Field> ORDER =
      Comparator.comparing(Field::kind).thenComparing(Field::name);

  public static Field of(Kind kind) {
    return new Field(kind, "");
  }

  @Override
  public int compareTo(Field other) {
    return ORDER.compare(this, other);
  }
}
