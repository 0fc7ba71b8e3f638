package breakwater.http.problem;

import java.util.List;

/** The refusals about the engine and its clock, in alphabetical order: add yours here. */
final class EngineKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "live-clock",
              409,
              "The clock of a LIVE database is never moved",
              "Start a new data folder as a SANDBOX to try things in time."),
          new Kind(
              "no-such-subject",
              422,
              "That names no subject",
              "A subject is written kind/id, such as case/1042."),
          new Kind(
              "no-such-trouble",
              404,
              "Nothing is in trouble there",
              "GET /api/v1/engine/troubles lists what is."),
          new Kind(
              "time-machine-off",
              409,
              "The time machine is off",
              "Start with BREAKWATER_TIME_MACHINE=true on a SANDBOX database."));

  private EngineKinds() {}
}
