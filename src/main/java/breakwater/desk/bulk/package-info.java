/**
 * Changes many cases at once, each by the same doors as one: what one case refuses does not stop
 * the others.
 */
@org.jspecify.annotations.NullMarked
package breakwater.desk.bulk;
