package breakwater.insight;

import java.util.Optional;

/**
 * One number.
 *
 * @param group of which group of the cohort; empty = of the whole
 * @param value empty when there is nothing to count: no rate of nothing, no median of nothing
 * @param p90 the 90th percentile, for a median
 */
public record Figure(
    Optional<String> group,
    Optional<Double> value,
    long numerator,
    long denominator,
    Optional<Double> p90) {}
