package breakwater.http.problem;

import java.util.List;

/** The refusals of the doors, in alphabetical order: add yours here. */
final class DoorKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "email-taken",
              409,
              "Somebody else has this e-mail address",
              "Each person has an address of their own. Use another one, or change the person who"
                  + " has it."),
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
              "import-unknown",
              404,
              "There is no such import",
              "GET /api/v1/imports lists them."),
          new Kind(
              "last-administrator",
              409,
              "Somebody has to be administrator",
              "This would leave nobody who may administer Breakwater. Make somebody else"
                  + " administrator first."),
          new Kind(
              "person-exists",
              409,
              "There is already a person with this id",
              "Change that person with PATCH, or choose another id."),
          new Kind(
              "person-required",
              403,
              "Only a named person can do this",
              "Claiming, signing and resolving carry a name. Use a person's token or session."),
          new Kind(
              "person-unknown",
              404,
              "There is no such person",
              "The id names nobody who works here. GET /api/v1/people lists everybody."),
          new Kind(
              "scope-not-held",
              403,
              "You cannot give more than you have",
              "A token can be given only the scopes that the token or session which creates it has"
                  + " itself."),
          new Kind(
              "stale",
              412,
              "It has changed since you saw it",
              "Somebody changed it after the version that you named in If-Match. Read it again,"
                  + " then decide again."),
          new Kind(
              "team-unknown",
              422,
              "There is no such team",
              "Create the team first: PUT /api/v1/teams/{id}."),
          new Kind(
              "token-expiry-past",
              422,
              "The token would have expired already",
              "Choose an instant that lies ahead, or leave expiresAt out."),
          new Kind(
              "token-not-found",
              404,
              "There is no such token",
              "The person has no token with this id."),
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
              "Say which version you saw",
              "This change is for all who work on it, so it needs If-Match with the ETag of what"
                  + " you saw."));

  private DoorKinds() {}
}
