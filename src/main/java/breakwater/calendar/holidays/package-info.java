/** Suggests public holidays by country and region; a person confirms them. */
@org.jspecify.annotations.NullMarked
package breakwater.calendar.holidays;
