package breakwater.http.rights;

import static breakwater.http.rights.Access.EVERYBODY;
import static breakwater.http.rights.Access.oneselfOr;
import static breakwater.http.rights.Route.delete;
import static breakwater.http.rights.Route.get;
import static breakwater.http.rights.Route.patch;
import static breakwater.http.rights.Route.post;
import static breakwater.http.rights.Route.put;

import breakwater.people.PeopleRight;
import breakwater.people.absence.AbsenceRight;
import java.util.List;

/** What is asked about people, their teams, tokens and notices; and about oneself. */
final class PeopleRoutes {
  static final List<Route> ALL =
      List.of(
          get("/first-run", EVERYBODY),
          post("/first-run", EVERYBODY),
          get("/me", EVERYBODY),
          post("/me/absences", EVERYBODY),
          post("/me/absences/{absence}/end", EVERYBODY),
          post("/me/notices", EVERYBODY),
          post("/me/password", EVERYBODY),
          post("/me/sessions/end", EVERYBODY),
          post("/me/sessions/{handle}/end", EVERYBODY),
          post("/me/tokens", EVERYBODY),
          post("/me/tokens/{id}/revocation", EVERYBODY),
          get("/notices", EVERYBODY),
          post("/notices/reading", EVERYBODY),
          post("/notices/seen", EVERYBODY),
          post("/notices/{id}/reading", EVERYBODY),
          get("/settings/imported-people", PeopleRight.READ_PEOPLE),
          post(
              "/settings/imported-people/{id}/erasure",
              PeopleRight.ForAdministrators.ERASE_STRANGERS),
          get("/settings/people", PeopleRight.READ_PEOPLE),
          post("/settings/people", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          get("/settings/people/{id}", PeopleRight.READ_PEOPLE),
          post("/settings/people/{id}", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          post("/settings/people/{id}/absences", oneselfOr(AbsenceRight.MANAGE_ABSENCES)),
          post(
              "/settings/people/{id}/absences/{absence}/end",
              oneselfOr(AbsenceRight.MANAGE_ABSENCES)),
          post("/settings/people/{id}/link", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          post("/settings/people/{id}/reset", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          get("/settings/teams", PeopleRight.READ_PEOPLE),
          post("/settings/teams", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          get("/settings/tokens", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          post(
              "/settings/tokens/{person}/{id}/revocation",
              PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          get("/api/v1/imported-people", PeopleRight.READ_PEOPLE),
          post(
              "/api/v1/imported-people/{id}/erasure",
              PeopleRight.ForAdministrators.ERASE_STRANGERS),
          get("/api/v1/notices", EVERYBODY),
          get("/api/v1/notices/count", EVERYBODY),
          get("/api/v1/notices/joined", EVERYBODY),
          post("/api/v1/notices/reading", EVERYBODY),
          get("/api/v1/notices/wishes", EVERYBODY),
          put("/api/v1/notices/wishes", EVERYBODY),
          post("/api/v1/notices/{id}/reading", EVERYBODY),
          get("/api/v1/people", PeopleRight.READ_PEOPLE),
          post("/api/v1/people", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          get("/api/v1/people/{id}", PeopleRight.READ_PEOPLE),
          put("/api/v1/people/{id}", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          patch("/api/v1/people/{id}", PeopleRight.ForAdministrators.MANAGE_PEOPLE),
          get("/api/v1/people/{id}/absences", PeopleRight.READ_PEOPLE),
          post("/api/v1/people/{id}/absences", oneselfOr(AbsenceRight.MANAGE_ABSENCES)),
          delete("/api/v1/people/{id}/absences/{absence}", oneselfOr(AbsenceRight.MANAGE_ABSENCES)),
          get("/api/v1/people/{id}/tokens", oneselfOr(PeopleRight.ForAdministrators.MANAGE_PEOPLE)),
          post(
              "/api/v1/people/{id}/tokens", oneselfOr(PeopleRight.ForAdministrators.MANAGE_PEOPLE)),
          delete(
              "/api/v1/people/{id}/tokens/{token}",
              oneselfOr(PeopleRight.ForAdministrators.MANAGE_PEOPLE)),
          get("/api/v1/teams", PeopleRight.READ_PEOPLE),
          get("/api/v1/teams/{id}", PeopleRight.READ_PEOPLE),
          put("/api/v1/teams/{id}", PeopleRight.ForAdministrators.MANAGE_PEOPLE));

  private PeopleRoutes() {}
}
