package breakwater.calendar;

import breakwater.people.Right;
import breakwater.people.Right.Holders;

/** What may be done with calendars. */
public enum CalendarRight implements Right {
  /** See what counts as working time, and calculate with it. */
  READ_CALENDARS(Holders.EVERYBODY),
  /** Add and change calendars: promises are worked out anew. */
  EDIT_CALENDARS(Holders.LEADS);

  private final Holders holders;

  CalendarRight(Holders holders) {
    this.holders = holders;
  }

  @Override
  public Holders holders() {
    return holders;
  }
}
