/**
 * Runs the promises about time, and says only that a step is due.
 *
 * <p>Knows neither tiers nor who is told: others decide what follows from a step.
 */
@org.jspecify.annotations.NullMarked
package breakwater.sla;
