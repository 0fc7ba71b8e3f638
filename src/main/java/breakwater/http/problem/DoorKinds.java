package breakwater.http.problem;

import java.util.List;

/** The refusals of all doors, in alphabetical order: add yours here. */
final class DoorKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "account-name-taken",
              409,
              "That name is another account's",
              "One name of one system means one account. Change the other account, or its name."),
          new Kind(
              "account-profile",
              422,
              "What is said of the account cannot be right",
              "The sentence says which value, and what it may be."),
          new Kind(
              "account-unknown",
              404,
              "There is no such account",
              "The id names no account. GET /api/v1/accounts lists them."),
          new Kind(
              "answered-meanwhile",
              409,
              "A colleague has replied meanwhile",
              "Read what they wrote. If your reply still helps, send it again."),
          new Kind(
              "assignee-unknown",
              422,
              "Nobody with this id works here",
              "A case can be given only to somebody who works here. GET /api/v1/people"
                  + " lists everybody."),
          new Kind(
              "attachment-unknown",
              404,
              "There is no such file",
              "The case has no file with this id, or its content was erased."),
          new Kind(
              "attachments-too-large",
              422,
              "Too many or too large files",
              "A message carries at most 20 files, each of at most 10 MB."),
          new Kind(
              "bulk-asker-gone",
              409,
              "Whoever asked for it no longer works here",
              "Somebody else asks for it again."),
          new Kind(
              "bulk-failed",
              409,
              "It failed through a fault of ours",
              "Change this case by hand; the log says more."),
          new Kind(
              "bulk-nothing",
              422,
              "Nothing is to become different",
              "Say what shall change: assignee, team, priority, status or tags."),
          new Kind(
              "bulk-size",
              422,
              "So many cases cannot be changed at once",
              "Name 1 to 500 cases, each once, or a filter that some fit."),
          new Kind(
              "bulk-unknown",
              404,
              "You asked for no such change",
              "Only whoever asked for it can look at it, for 7 days."),
          new Kind(
              "case-closed", 409, "The case is closed", "Reopen it first, or leave it closed."),
          new Kind(
              "case-finished",
              409,
              "The case is resolved or closed",
              "Reopen it first: POST /api/v1/cases/{id}/reopening."),
          new Kind(
              "case-not-waiting", 409, "The case is not waiting", "There is no waiting to end."),
          new Kind(
              "case-open",
              409,
              "The case is not resolved",
              "Only a resolved or closed case can be reopened."),
          new Kind(
              "case-resolved",
              409,
              "The case is resolved already",
              "Somebody resolved it before. Read it again."),
          new Kind(
              "case-unknown",
              404,
              "There is no such case",
              "The id names no case. GET /api/v1/cases lists them."),
          new Kind(
              "case-unresolved",
              409,
              "The case is not resolved",
              "Resolve it first, or say in reason why it is closed unsolved."),
          new Kind(
              "contact-unknown",
              404,
              "There is no such contact",
              "The id names nobody who wrote to us."),
          new Kind(
              "forbidden",
              403,
              "You may not do this",
              "You are signed in, but you do not hold the right that this needs, or your token's"
                  + " scopes do not allow it. Ask an administrator."),
          new Kind(
              "import-finished",
              409,
              "The import is over",
              "It is done, failed or stopped already. What it imported stays."),
          new Kind(
              "import-too-large",
              422,
              "The file is too large",
              "Compress it with gzip, or split it: rows that were imported are not imported"
                  + " twice."),
          new Kind(
              "import-unknown", 404, "There is no such import", "GET /api/v1/imports lists them."),
          new Kind(
              "no-such-account",
              422,
              "There is no such account",
              "Add the account first: PUT /api/v1/accounts/{id}."),
          new Kind(
              "no-such-contact",
              422,
              "There is no such contact",
              "Leave the contact out, or name one who wrote to us."),
          new Kind(
              "no-team",
              409,
              "You are in no team",
              "A view is shared with your team, and you have none. Keep it for yourself."),
          new Kind(
              "person-required",
              403,
              "Only a named person can do this",
              "Claiming, signing and resolving carry a name. Use a person's token or session."),
          new Kind(
              "search-too-broad",
              422,
              "The search takes too long",
              "Ask for fewer cases: more words, a team, an account or a status."),
          new Kind(
              "snooze-wrong",
              422,
              "The case cannot be put aside like this",
              "Name an instant within a year from now, or say untilCustomerWrites."),
          new Kind(
              "promise-to-nobody",
              422,
              "A note promises nothing",
              "Only a reply that the customer reads can promise when they hear again."),
          new Kind(
              "promise-on-finished",
              409,
              "A finished case owes no word",
              "Reopen it first, or send the reply without the promise."),
          new Kind(
              "promise-out-of-time",
              422,
              "The promise lies too near or too far",
              "Name an instant that is still to come, within 90 days."),
          new Kind(
              "promise-unreadable",
              422,
              "The time of the promise cannot be read",
              "Write it like 2026-11-27T15:00:00Z."),
          new Kind(
              "evidence-known",
              409,
              "This evidence is there already",
              "What came back wants something new: add what was asked for."),
          new Kind(
              "proposal-unknown",
              404,
              "Nothing of this name is proposed",
              "GET /api/v1/cases/{id}/gate lists what is proposed now."),
          new Kind(
              "proposal-fixed",
              422,
              "It is chosen from a list",
              "Adopt it as it is, or choose another in the package."),
          new Kind(
              "proposal-unfit", 409, "It does not fit there any more", "Look at the gate again."),
          new Kind(
              "stale",
              412,
              "It has changed since you saw it",
              "Somebody changed it after the edition that you named in If-Match, which is the"
                  + " number in its ETag. Read it again, then decide again."),
          new Kind(
              "unfit-mapping",
              422,
              "The mapping does not fit",
              "Each sentence says what is wrong. POST /api/v1/imports/preview shows what the first"
                  + " rows would become."),
          new Kind(
              "unreadable-file",
              422,
              "The file is no table",
              "CSV with comma, semicolon or tab, and JSON Lines can be read, plain or as gzip."),
          new Kind(
              "version-required",
              428,
              "Say which edition you saw",
              "This change is for all who work on it, so it needs If-Match with the ETag of what"
                  + " you saw."),
          new Kind("view-name-wanted", 422, "The view needs a name", "Give it 1 to 80 characters."),
          new Kind(
              "view-unknown",
              404,
              "You keep no such view",
              "GET /api/v1/desk/views lists yours; only whose it is may change it."),
          new Kind("views-full", 409, "You keep 50 views already", "Remove one of them first."));

  private DoorKinds() {}
}
