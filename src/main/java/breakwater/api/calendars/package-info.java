/** Calendars and their arithmetic. */
@org.jspecify.annotations.NullMarked
package breakwater.api.calendars;
