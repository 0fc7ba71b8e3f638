package breakwater.intake.imports;

import breakwater.people.Right;
import breakwater.people.Right.Holders;

/** What may be done with imports. */
public enum ImportRight implements Right {
  /** Bring history in from a file, see how it goes, and stop it. */
  IMPORT_HISTORY(Holders.LEADS);

  private final Holders holders;

  ImportRight(Holders holders) {
    this.holders = holders;
  }

  @Override
  public Holders holders() {
    return holders;
  }
}
