package breakwater.gate;

/** What sort of source a piece of evidence comes from (package; framework, step 4). */
public enum EvidenceKind {
  /** What the product's own data show. */
  PRODUCT_DATA("Product data"),
  /** What should happen. */
  DOCUMENTATION("Documentation"),
  /** Matching issues, or none. */
  TRACKER("Tracker search"),
  CODE("Code context"),
  ERROR_MESSAGE("Error message"),
  SCREENSHOT("Screenshot"),
  LOG("Log"),
  SESSION_REPLAY("Session replay"),
  OTHER("Other");

  private final String words;

  EvidenceKind(String words) {
    this.words = words;
  }

  /** For pages. */
  public String words() {
    return words;
  }
}
