package breakwater.outbox;

/**
 * What notices can be about, so that people choose of what they hear. Declared by the owner of the
 * kinds; of several with the same id the first counts.
 *
 * @param id stored; small letters and hyphens
 * @param order smaller stands first
 * @param words what the choice says, such as {@code Somebody mentions me in a note}
 */
public record Topic(String id, int order, String words) {}
