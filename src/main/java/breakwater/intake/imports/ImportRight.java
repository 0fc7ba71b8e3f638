package breakwater.intake.imports;

import breakwater.people.Right;

/** What may be done with imports. */
public enum ImportRight implements Right {
  /** Bring history in from a file, see how it goes, and stop it. */
  IMPORT_HISTORY
}
