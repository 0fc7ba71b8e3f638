package breakwater.insight.baseline;

import java.util.List;
import java.util.Optional;

/**
 * What a history suggests for the set-up. Guesses, for a person to correct. Teams are called as the
 * history calls them.
 *
 * @param frontline the team that cases are with most often, when they never moved
 * @param engineering the teams that cases were raised to, the commonest first; where none ever was,
 *     the other teams
 * @param opens the time of day, UTC, at which the hours begin in which customers write; {@code
 *     closes} at which they end; either none or both
 */
public record Guesses(
    Optional<String> frontline,
    List<String> engineering,
    Optional<String> opens,
    Optional<String> closes) {}
