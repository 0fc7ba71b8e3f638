/**
 * Says what counts as working time.
 *
 * <p>Knows nothing of cases.
 */
@org.jspecify.annotations.NullMarked
package breakwater.calendar;
