/** What sections say of calendars. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.calendars;
