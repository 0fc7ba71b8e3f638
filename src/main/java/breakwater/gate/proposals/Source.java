package breakwater.gate.proposals;

/**
 * Where the case says it.
 *
 * @param words for people, such as {@code Message of the customer, 2026-03-03 10:12 UTC}
 * @param link a page of ours on which it stands
 */
public record Source(String words, String link) {}
