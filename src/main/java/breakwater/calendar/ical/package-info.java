/** Reads holidays from iCal files. */
@org.jspecify.annotations.NullMarked
package breakwater.calendar.ical;
