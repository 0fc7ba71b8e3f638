/**
 * Ranks what to work on next and says why.
 *
 * <p>A view over everything: knows no transitions.
 */
@org.jspecify.annotations.NullMarked
package breakwater.desk;
