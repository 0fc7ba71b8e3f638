package breakwater.http.problem;

import java.util.List;

/** The refusals about those who work here, their teams, absences and tokens. */
final class PeopleKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "absence-overlaps",
              409,
              "They are away already at that time",
              "End the other absence first: DELETE /api/v1/people/{id}/absences/{absence}."),
          new Kind(
              "absence-unknown",
              404,
              "There is no such absence",
              "GET /api/v1/people/{id}/absences lists those that are not over."),
          new Kind(
              "absence-wrong",
              422,
              "The absence cannot be right",
              "It must end after it begins, and after now."),
          new Kind(
              "email-taken",
              409,
              "Somebody else has this e-mail address",
              "Each person has an address of their own. Use another one, or change the person who"
                  + " has it."),
          new Kind(
              "last-administrator",
              409,
              "Somebody has to be administrator",
              "This would leave nobody who may administer Breakwater. Make somebody else"
                  + " administrator first."),
          new Kind(
              "notice-wish-wrong",
              422,
              "You cannot choose this",
              "GET /api/v1/notices/wishes lists the topics. Quiet hours have a beginning and"
                  + " another end."),
          new Kind(
              "person-exists",
              409,
              "There is already a person with this id",
              "Change that person with PATCH, or choose another id."),
          new Kind(
              "person-has-left",
              409,
              "They do not work here",
              "Whoever has left may not sign in. Let them back in first."),
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
              "stranger-unknown",
              404,
              "No imported history names them",
              "GET /api/v1/imported-people lists those whose names are kept. Whoever works here is"
                  + " changed with PATCH /api/v1/people/{id}."),
          new Kind(
              "substitute-wrong",
              422,
              "They cannot stand in",
              "Name somebody else who works here, or nobody."),
          new Kind("team-not-found", 404, "There is no such team", "GET /api/v1/teams lists them."),
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
              "The person has no token with this id."));

  private PeopleKinds() {}
}
