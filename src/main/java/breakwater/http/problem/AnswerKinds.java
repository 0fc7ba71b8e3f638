package breakwater.http.problem;

import java.util.List;

/** The refusals about canned answers, in alphabetical order. */
final class AnswerKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "canned-answer-shared",
              403,
              "Others keep this answer",
              "A lead changes what everybody is offered, a team what is its own. Keep a copy."),
          new Kind(
              "canned-answer-unknown",
              404,
              "There is no such answer",
              "GET /api/v1/answers lists those that you are offered."),
          new Kind(
              "canned-answer-wrong",
              422,
              "The answer cannot be kept like this",
              "The sentence says what it wants. Placeholders are {contact}, {account}, {case},"
                  + " {title} and {me}; a backslash before a brace keeps it as it is."),
          new Kind(
              "canned-answers-full",
              409,
              "You have made very many answers",
              "Remove one that is not used: GET /api/v1/answers says how often each was."),
          new Kind(
              "shortcut-taken",
              409,
              "Another answer has this shortcut",
              "Choose another shortcut, or change the answer that has it."));

  private AnswerKinds() {}
}
