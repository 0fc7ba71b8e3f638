package breakwater.journal;

import java.time.Instant;

/**
 * A fact that follows.
 *
 * @param key what makes it this conclusion and no other, such as {@code raise/1042-1}: while one
 *     stands under the key, an equal one is not written again
 * @param at when it took effect
 */
public record Conclusion(String key, Fact fact, Instant at) {}
