package breakwater.http.problem;

import java.util.List;

/** The refusals about outages, in alphabetical order. */
final class OutageKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "outage-not-running",
              409,
              "The outage does not run",
              "One that lies ahead is changed or withdrawn; one that is over can be changed."),
          new Kind(
              "outage-unknown", 404, "There is no such outage", "GET /api/v1/outages lists them."),
          new Kind(
              "outage-withdrawn",
              409,
              "The outage was withdrawn",
              "It counts for nobody any more. Declare a new one."),
          new Kind(
              "outage-wrong",
              422,
              "The outage cannot be right",
              "The sentence says which value, and what it may be."));

  private OutageKinds() {}
}
