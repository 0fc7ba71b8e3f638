package breakwater.calendar;

import breakwater.people.Right;

/** What may be done with calendars. */
public enum CalendarRight implements Right {
  /** See what counts as working time, and calculate with it. */
  READ_CALENDARS,
  /** Add and change calendars: promises are worked out anew. */
  EDIT_CALENDARS
}
