package breakwater.intake.imports.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who is told what is wrong with a mapping: a program is told the field to mend, a person who
 * chooses on the page the choice.
 *
 * @param held the first values of a column; empty = they are not known
 */
public record Hearer(boolean person, Function<String, List<String>> held) {
  /** Who sent a mapping, of a file that was not looked at. */
  public static final Hearer PROGRAM = new Hearer(false, _ -> List.of());

  /** More values are not said one by one. */
  private static final int SAID = 8;

  String hears(String program, String onThePage) {
    return person ? onThePage : program;
  }

  /** Such as {@code 2, 3, 4}; empty = nothing is known. */
  Optional<String> values(String column) {
    List<String> all = held.apply(column);
    String first = String.join(", ", all.stream().limit(SAID).map(RowReader::shortened).toList());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.size() > SAID ? first + ", …" : first);
  }
}
