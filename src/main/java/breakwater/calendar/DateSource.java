package breakwater.calendar;

/** From where a calendar has a date. */
public enum DateSource {
  /** Suggested by the library of holidays, and confirmed by a person. */
  CONFIRMED,
  /** Read from an iCal file; the next file may take it away again. */
  ICAL,
  /** Written by a person; no file changes it. */
  ADMIN
}
