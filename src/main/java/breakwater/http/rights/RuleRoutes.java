package breakwater.http.rights;

import static breakwater.http.rights.Access.EVERYBODY;
import static breakwater.http.rights.Route.get;
import static breakwater.http.rights.Route.patch;
import static breakwater.http.rights.Route.post;
import static breakwater.http.rights.Route.put;

import breakwater.accounts.AccountRight;
import breakwater.accounts.ContactErasureRight;
import breakwater.calendar.CalendarRight;
import breakwater.insight.InsightRight;
import breakwater.playbook.versions.PlaybookRight;
import java.util.List;

/** What is asked about the rules of the house: playbook, calendars, promises, accounts. */
final class RuleRoutes {
  static final List<Route> ALL =
      List.of(
          get("/accounts", AccountRight.READ_ACCOUNTS),
          get("/accounts/{id}", AccountRight.READ_ACCOUNTS),
          post("/accounts/{id}", AccountRight.CHANGE_ACCOUNTS),
          get("/playbook", PlaybookRight.READ_PLAYBOOK),
          post("/playbook", PlaybookRight.EDIT_PLAYBOOK),
          post("/playbook/form", PlaybookRight.READ_PLAYBOOK),
          post("/playbook/form/edits", PlaybookRight.READ_PLAYBOOK),
          post("/playbook/reviews", PlaybookRight.EDIT_PLAYBOOK),
          get("/playbook/rules", InsightRight.READ_INSIGHT),
          get("/playbook/rules/{rule}", InsightRight.READ_INSIGHT),
          get("/playbook/versions/{number}", PlaybookRight.READ_PLAYBOOK),
          post("/playbook/versions/{number}/restoration", PlaybookRight.EDIT_PLAYBOOK),
          post("/playbook/versions/{number}/withdrawal", PlaybookRight.EDIT_PLAYBOOK),
          post("/wording", EVERYBODY),
          get("/settings/calendars", CalendarRight.READ_CALENDARS),
          post("/settings/calendars", CalendarRight.EDIT_CALENDARS),
          get("/settings/calendars/{id}", CalendarRight.READ_CALENDARS),
          post("/settings/calendars/{id}/dates", CalendarRight.EDIT_CALENDARS),
          post("/settings/calendars/{id}/holidays", CalendarRight.EDIT_CALENDARS),
          post("/settings/calendars/{id}/ical", CalendarRight.EDIT_CALENDARS),
          post("/settings/calendars/{id}/ical/preview", CalendarRight.EDIT_CALENDARS),
          post(
              "/settings/calendars/{id}/versions/{number}/withdrawal",
              CalendarRight.EDIT_CALENDARS),
          post("/settings/calendars/{id}/week", CalendarRight.EDIT_CALENDARS),
          get("/api/v1/accounts", AccountRight.READ_ACCOUNTS),
          get("/api/v1/accounts/{id}", AccountRight.READ_ACCOUNTS),
          put("/api/v1/accounts/{id}", AccountRight.CHANGE_ACCOUNTS),
          patch("/api/v1/accounts/{id}", AccountRight.CHANGE_ACCOUNTS),
          get("/api/v1/accounts/{id}/contacts", AccountRight.READ_ACCOUNTS),
          put("/api/v1/accounts/{id}/names/{source}/{externalId}", AccountRight.CHANGE_ACCOUNTS),
          post("/api/v1/calendar/arithmetic", CalendarRight.READ_CALENDARS),
          get("/api/v1/calendar/countries", CalendarRight.READ_CALENDARS),
          get("/api/v1/calendar/countries/{code}", CalendarRight.READ_CALENDARS),
          get("/api/v1/calendar/holidays", CalendarRight.READ_CALENDARS),
          get("/api/v1/calendars", CalendarRight.READ_CALENDARS),
          get("/api/v1/calendars/{id}", CalendarRight.READ_CALENDARS),
          put("/api/v1/calendars/{id}", CalendarRight.EDIT_CALENDARS),
          patch("/api/v1/calendars/{id}", CalendarRight.EDIT_CALENDARS),
          post("/api/v1/calendars/{id}/holidays", CalendarRight.EDIT_CALENDARS),
          post("/api/v1/calendars/{id}/ical", CalendarRight.EDIT_CALENDARS),
          post("/api/v1/calendars/{id}/ical/preview", CalendarRight.EDIT_CALENDARS),
          get("/api/v1/calendars/{id}/versions", CalendarRight.READ_CALENDARS),
          get("/api/v1/calendars/{id}/versions/{number}", CalendarRight.READ_CALENDARS),
          post("/api/v1/calendars/{id}/versions/{number}/withdrawal", CalendarRight.EDIT_CALENDARS),
          get("/api/v1/contacts/{id}", AccountRight.READ_ACCOUNTS),
          post("/api/v1/contacts/{id}/erasure", ContactErasureRight.ERASE_CONTACTS),
          get("/api/v1/playbook", PlaybookRight.READ_PLAYBOOK),
          put("/api/v1/playbook", PlaybookRight.EDIT_PLAYBOOK),
          post("/api/v1/playbook/check", PlaybookRight.READ_PLAYBOOK),
          get("/api/v1/playbook/reviews", PlaybookRight.READ_PLAYBOOK),
          post("/api/v1/playbook/reviews", PlaybookRight.EDIT_PLAYBOOK),
          get("/api/v1/playbook/rules", InsightRight.READ_INSIGHT),
          get("/api/v1/playbook/rules/{rule}/cases", InsightRight.READ_INSIGHT),
          get("/api/v1/playbook/templates/{name}", PlaybookRight.READ_PLAYBOOK),
          get("/api/v1/playbook/versions", PlaybookRight.READ_PLAYBOOK),
          get("/api/v1/playbook/versions/{number}", PlaybookRight.READ_PLAYBOOK),
          get("/api/v1/playbook/versions/{number}/difference", PlaybookRight.READ_PLAYBOOK),
          post("/api/v1/playbook/versions/{number}/restoration", PlaybookRight.EDIT_PLAYBOOK),
          post("/api/v1/playbook/versions/{number}/withdrawal", PlaybookRight.EDIT_PLAYBOOK),
          post("/api/v1/sla/rehearsal", EVERYBODY),
          post("/api/v1/wording", EVERYBODY));

  private RuleRoutes() {}
}
