/**
 * Decides that a case must climb, by which rule, or records that a person asks for it.
 *
 * <p>Knows neither evidence nor rosters. Nothing has moved when a call is made: the gate answers
 * it.
 */
@org.jspecify.annotations.NullMarked
package breakwater.triggers;
