/**
 * Lets nothing climb without what the next tier needs.
 *
 * <p>Evidence and the package belong to the case and go with it from tier to tier; what was ticked
 * belongs to one call, and each call is answered by a verdict. Knows neither rosters nor trackers.
 */
@org.jspecify.annotations.NullMarked
package breakwater.gate;
