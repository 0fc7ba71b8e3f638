package breakwater.api.insight;

/** A case behind a number. */
record CaseLink(String id, String link) {
  static CaseLink of(long number) {
    return new CaseLink(Long.toString(number), "/api/v1/cases/" + number);
  }
}
