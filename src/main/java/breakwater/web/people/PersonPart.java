package breakwater.web.people;

import breakwater.people.PersonId;
import breakwater.web.Visit;
import java.util.Optional;

/**
 * Something that a room adds to the page of a person, and to one's own account, as a bean. Its
 * template holds a fragment {@code part(it)}: a section with an {@code h2}.
 */
interface PersonPart {
  /** Smaller comes first. */
  int order();

  /** Such as {@code people/part-absences}. */
  String template();

  /**
   * What its fragment shows of this person to whoever looks; empty = it is not shown.
   *
   * @param own whether it is their own account
   */
  Optional<?> show(Visit visit, PersonId person, boolean own);

  /** A part of one page. */
  record Filled(String template, Object it) {}
}
