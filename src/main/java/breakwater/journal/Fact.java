package breakwater.journal;

/**
 * Something that happened to a subject: immutable, stored once, never edited.
 *
 * <p>Implemented by records that carry {@link Stored}. A fact holds only {@link Id}s, enums,
 * numbers, instants, durations, booleans, {@link TextRef}s and collections or records of these: no
 * text of a person may live in a fact, because facts cannot be erased.
 */
public interface Fact {}
