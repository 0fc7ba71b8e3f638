package breakwater.http.problem;

import java.util.List;

/** The refusals about the engine and its clock, in alphabetical order: add yours here. */
final class EngineKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "assumption-wrong",
              422,
              "An assumption about an interruption is impossible",
              "Give minutes and an hour's cost within the limits that the detail names."),
          new Kind(
              "demo-absent",
              409,
              "No demo company plays here",
              "It can only begin in a database in which nothing was recorded."),
          new Kind(
              "demo-begun",
              409,
              "The demo company plays already",
              "GET /api/v1/demo says how far it is."),
          new Kind(
              "demo-speed",
              422,
              "The demo cannot go that fast",
              "Name 0 (pause) to 3600 seconds of the play in one."),
          new Kind(
              "likeness-empty",
              422,
              "It is not said what escalated looked like",
              "Name the team, tag, value or words that meant it in your history."),
          new Kind(
              "likeness-long",
              422,
              "What escalated looked like is too long",
              "Name it in at most 200 characters."),
          new Kind(
              "live-clock",
              409,
              "The clock of a LIVE database is never moved",
              "Start a new data folder as a SANDBOX to try things in time."),
          new Kind(
              "source-unknown",
              422,
              "No case came from there",
              "Name a system or channel that the answer lists, or none for all."),
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
              "playbook-not-shipped",
              409,
              "The set-up would replace a playbook that was written here",
              "Ask for a preview, look at the difference, then send replace: true."),
          new Kind(
              "sandbox-too-late",
              409,
              "The kind of this database is settled",
              "The first fact settles it for ever. Start with an empty data folder."),
          new Kind(
              "set-up-not-made",
              404,
              "No set-up is in force",
              "POST /api/v1/set-up makes a house of five answers."),
          new Kind(
              "set-up-wanting",
              422,
              "The set-up needs other answers",
              "errors points at each that will not do, and says what it may be."),
          new Kind(
              "time-machine-off",
              409,
              "The time machine is off",
              "Start with BREAKWATER_TIME_MACHINE=true on a SANDBOX database."));

  private EngineKinds() {}
}
