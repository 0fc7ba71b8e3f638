package breakwater.people;

/**
 * Somebody of imported history, who has no account here.
 *
 * @param name what they were called there
 */
public record Stranger(PersonId id, String name) {}
