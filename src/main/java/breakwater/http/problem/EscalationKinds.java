package breakwater.http.problem;

import java.util.List;

/** The refusals about calls, the gate and escalations, in alphabetical order: add yours here. */
final class EscalationKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "already-called",
              409,
              "It is called for already",
              "A call to this tier is under way for the case. Complete what its gate wants."),
          new Kind(
              "already-through",
              409,
              "It was let through already",
              "The gate has passed this call. Withdraw the escalation instead."),
          new Kind(
              "escalation-state",
              409,
              "The escalation is not at that point",
              "The detail says where it is, and what can be done there."),
          new Kind(
              "escalation-unknown",
              404,
              "There is no such escalation",
              "The id names no escalation, or none that you may see."),
          new Kind(
              "gate-closed",
              409,
              "The gate of this call is closed",
              "The call has come to its end. A new call opens a new gate."),
          new Kind(
              "handover-unknown",
              422,
              "Nobody works here by that id",
              "An escalation can be handed only to somebody who works here."),
          new Kind(
              "item-unknown",
              404,
              "There is no such item on the checklist",
              "GET the gate lists the items of its checklist."),
          new Kind(
              "list-too-long",
              422,
              "The list is too long",
              "The detail says how many entries it may hold."),
          new Kind(
              "minutes-wrong",
              422,
              "The minutes cannot be right",
              "Give a whole number of minutes that somebody can have worked."),
          new Kind(
              "no-call",
              404,
              "Nobody has called for an escalation",
              "A gate begins with a call: POST to the calls of the case first."),
          new Kind(
              "nothing-to-ask",
              409,
              "There is nothing to ask the customer for",
              "Nothing that is missing can come from the customer. Write the text yourself to ask"
                  + " all the same."),
          new Kind(
              "nothing-to-sign",
              409,
              "There is no package yet",
              "Write the package or add evidence, then sign it."),
          new Kind(
              "package-invalid",
              422,
              "The package cannot be kept like this",
              "The detail says which part is too long or has too many entries."),
          new Kind(
              "question-unknown",
              404,
              "There is no such question",
              "GET the escalation lists its questions."),
          new Kind(
              "reason-wanted",
              422,
              "Say why",
              "A call carries its reason, in a sentence for whoever takes it."),
          new Kind(
              "text-too-long",
              422,
              "The text is too long",
              "The detail says how many characters it may hold."),
          new Kind(
              "text-wanted",
              422,
              "A text is wanted",
              "The detail says what to write, and how long it may be."),
          new Kind(
              "tier-below",
              422,
              "A case climbs, it does not fall",
              "Name SPECIALIST, ENGINEERING or MANAGEMENT."));

  private EscalationKinds() {}
}
