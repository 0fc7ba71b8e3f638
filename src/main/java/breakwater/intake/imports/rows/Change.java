package breakwater.intake.imports.rows;

import breakwater.cases.CaseFact;
import breakwater.intake.imports.rows.Mapping.Author;
import java.time.Instant;
import java.util.Optional;

/** What happened to a case, before its texts are kept and it becomes a fact. */
public sealed interface Change {
  /** A field has another value now; empty = none any more. */
  record Set(Field field, Optional<String> value) implements Change {}

  /**
   * The case stands elsewhere.
   *
   * @param fact waiting, resolved, reopened or closed, without any text
   */
  record Moved(CaseFact fact) implements Change {}

  record Wrote(Author by, String text) implements Change {}

  /** A change and when it took effect. */
  record Dated(Instant at, Change change) {}
}
