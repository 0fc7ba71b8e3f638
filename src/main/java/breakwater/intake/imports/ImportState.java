package breakwater.intake.imports;

/** How far an import has come. */
public enum ImportState {
  /** The file is being uploaded. */
  RECEIVING,
  /** Its rows are read and checked. */
  READING,
  /** Its cases are put in the order in which they began. */
  SORTING,
  /** Its cases are told, some at a time. */
  IMPORTING,
  DONE,
  /** The file could not be read on; what was imported before stays. */
  FAILED,
  /** Somebody stopped it; what was imported before stays. */
  CANCELLED;

  public boolean finished() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
