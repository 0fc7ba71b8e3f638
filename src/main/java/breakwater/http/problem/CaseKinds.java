package breakwater.http.problem;

import java.util.List;

/** The refusals about cases, accounts and imports, in alphabetical order: add yours here. */
final class CaseKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "account-unknown",
              404,
              "There is no such account",
              "The id names no account. GET /api/v1/accounts lists them."),
          new Kind(
              "attachment-unknown",
              404,
              "There is no such file",
              "The case has no file with this id, or it was erased."),
          new Kind(
              "attachments-too-large",
              422,
              "The files are too large together",
              "The detail says how much one message may carry. Send fewer or smaller files."),
          new Kind(
              "case-finished",
              409,
              "The case is finished",
              "This needs a case that is still being worked on. Reopen it first."),
          new Kind(
              "case-unknown",
              404,
              "There is no such case",
              "The id names no case, or none that you may see."),
          new Kind(
              "contact-unknown",
              404,
              "There is no such contact",
              "The id names nobody who writes to us."),
          new Kind(
              "search-too-broad",
              422,
              "The search takes too long",
              "Ask for fewer cases: more words, a team, an account or a status."));

  private CaseKinds() {}
}
