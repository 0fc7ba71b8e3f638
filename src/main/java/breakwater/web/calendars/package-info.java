/** What counts as working time, for people: its year, its week, its dates and who changed them. */
@org.jspecify.annotations.NullMarked
package breakwater.web.calendars;
