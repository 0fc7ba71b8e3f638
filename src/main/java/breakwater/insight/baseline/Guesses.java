package breakwater.insight.baseline;

import java.util.List;
import java.util.Optional;

/**
 * What a history suggests for the set-up. Guesses, for a person to correct.
 *
 * @param frontline the team that cases are with most often, when they never moved
 * @param engineering the teams that cases moved to, the commonest first
 * @param opens the hour, UTC, before which hardly a case is opened; {@code closes} after which
 */
public record Guesses(
    Optional<String> frontline,
    List<String> engineering,
    Optional<Integer> opens,
    Optional<Integer> closes) {}
