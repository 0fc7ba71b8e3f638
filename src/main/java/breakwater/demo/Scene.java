package breakwater.demo;

import java.time.Instant;

/**
 * One act of one tale.
 *
 * @param at when it is to happen; it happens later when the player was stopped meanwhile
 * @param tale which case of the play it belongs to, such as {@code d12-3}
 */
record Scene(Instant at, String tale, Act act) {}
