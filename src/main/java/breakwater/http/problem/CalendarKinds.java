package breakwater.http.problem;

import java.util.List;

/** The refusals about calendars, in alphabetical order. */
final class CalendarKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "calendar-always",
              422,
              "The calendar 'always' has no other hours",
              "It stands for day and night. Make a calendar of another id."),
          new Kind(
              "calendar-exists",
              409,
              "There is a calendar of that id already",
              "Choose another id, or change the one that is there."),
          new Kind(
              "calendar-from",
              422,
              "A version cannot begin then",
              "Name an instant between 1970 and 2200, or leave it out for now. Leave it out for a"
                  + " new calendar: its first version holds for all time before the second too."),
          new Kind(
              "calendar-ical",
              422,
              "The iCal file cannot be taken",
              "Send a whole file of all-day events, with dates that can be read, of at most"
                  + " 2,000,000 characters, 5,000 events and 2,000 days."),
          new Kind(
              "calendar-id",
              422,
              "No calendar can have this id",
              "The word has a meaning of its own in the playbook. Choose another id."),
          new Kind(
              "calendar-in-force",
              409,
              "This version of the calendar cannot be called off",
              "It holds or held, another took its place, or it is called off already. Write a new"
                  + " version instead."),
          new Kind(
              "calendar-later-versions",
              409,
              "The calendar has versions that begin later",
              "Say what becomes of them by laterVersions=KEEP or laterVersions=REPLACE in the"
                  + " address, or on the calendar's page. GET /api/v1/calendars/{id}/versions"
                  + " lists them."),
          new Kind(
              "calendar-name",
              422,
              "The calendar cannot be called so",
              "Write a name by which people know it, such as Office Berlin. It is that of the"
                  + " calendar and all its versions: another one holds at once, so it is written"
                  + " without a later 'from'."),
          new Kind(
              "calendar-overlap",
              422,
              "Windows overlap",
              "Each second of a day belongs to one window at most; make one of those that"
                  + " overlap."),
          new Kind(
              "calendar-unknown",
              404,
              "There is no such calendar",
              "GET /api/v1/calendars lists them."),
          new Kind(
              "calendar-version-unknown",
              404,
              "There is no such version of the calendar",
              "GET /api/v1/calendars/{id}/versions lists them."),
          new Kind(
              "calendar-window",
              422,
              "A window ends where it begins",
              "Let it end at another time; a whole day is written 00:00 to 24:00."),
          new Kind(
              "calendar-without-hours",
              422,
              "The calendar is never open",
              "Give it hours in its week or on some dates; what is due by it would never be due."),
          new Kind(
              "holiday-place-unknown",
              404,
              "We know no public holidays of that place",
              "GET /api/v1/calendar/countries lists the countries; /calendar/countries/de the"
                  + " regions of one."),
          new Kind(
              "holiday-year",
              422,
              "No holidays are suggested for that year",
              "Ask for a year from 1970 to 2199."));

  private CalendarKinds() {}
}
