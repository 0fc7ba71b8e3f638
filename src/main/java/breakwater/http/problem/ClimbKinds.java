package breakwater.http.problem;

import java.util.List;

/**
 * The refusals on the way up: calls, gates, escalations and their numbers, in alphabetical order.
 */
final class ClimbKinds {
  static final List<Kind> ALL =
      List.of(
          conflict(
              "already-called",
              "This tier is called for the case already",
              "One call is open at a time for each tier. Complete what its gate wants."),
          conflict(
              "already-through",
              "The gate has let it through already",
              "It is an escalation now. Withdraw that instead of turning the call away."),
          conflict(
              "escalation-state",
              "It cannot be done with the escalation as it stands",
              "Who has it and where it stands decides what can be done. Read it again."),
          new Kind(
              "escalation-unknown",
              404,
              "There is no such escalation",
              "The id names no escalation. GET /api/v1/escalations lists them."),
          conflict(
              "gate-closed",
              "The gate has answered for good",
              "Make a new call, which opens a new gate."),
          invalid(
              "handover-unknown",
              "There is nobody to hand it over to",
              "The id names nobody who works here. GET /api/v1/people lists everybody."),
          invalid(
              "item-automatic",
              "Breakwater checks this item itself",
              "Complete the package, or say with a reason that it does not apply or could not be"
                  + " got."),
          invalid(
              "item-state",
              "This cannot be said of an item",
              "Say DONE, NOT_APPLICABLE or COULD_NOT_GET."),
          new Kind(
              "item-unknown",
              404,
              "The checklist has no such item",
              "GET the gate lists the items of its checklist."),
          invalid("list-too-long", "A list is too long", "Send fewer entries."),
          new Kind(
              "metric-unknown",
              404,
              "There is no such number",
              "GET /api/v1/insight lists all of them."),
          invalid(
              "minutes-wrong",
              "These minutes cannot be right",
              "Give the minutes of work, not the time that went by."),
          new Kind(
              "no-call",
              404,
              "The case has no gate",
              "Nobody has called for an escalation of it. POST to its calls first."),
          conflict(
              "nothing-to-ask",
              "There is nothing to ask the customer for",
              "The playbook has no question for what is missing. Write the text yourself."),
          conflict(
              "nothing-to-sign",
              "There is no package to sign",
              "Write the package or add evidence first."),
          invalid(
              "package-invalid",
              "The package cannot be kept like this",
              "Shorten what is too long, as the sentence says."),
          new Kind(
              "question-unknown",
              404,
              "There is no such question",
              "GET the escalation lists its questions."),
          invalid("reason-wanted", "A reason is wanted", "Say why, in your own words."),
          new Kind(
              "rule-unknown",
              404,
              "There is no such rule",
              "GET /api/v1/playbook/rules lists those that call or called."),
          invalid(
              "source-wanted",
              "The source of the evidence is wanted",
              "Say where it comes from, so that others can look too."),
          invalid("text-too-long", "A text is too long", "Shorten it."),
          invalid("text-wanted", "A text is wanted", "Write it, within the length that is said."),
          invalid(
              "tier-below",
              "A case begins at this tier",
              "Name a tier above it: SPECIALIST, ENGINEERING or MANAGEMENT."),
          invalid(
              "verifier-unknown",
              "Nobody knows who is named as having verified it",
              "The id names nobody here. GET /api/v1/people lists everybody."));

  private ClimbKinds() {}

  private static Kind conflict(String name, String title, String meaning) {
    return new Kind(name, 409, title, meaning);
  }

  private static Kind invalid(String name, String title, String meaning) {
    return new Kind(name, 422, title, meaning);
  }
}
