/** What persons and teams were told on the pages. */
@org.jspecify.annotations.NullMarked
package breakwater.api.notices;
