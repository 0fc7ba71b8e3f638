package breakwater.playbook.language;

/**
 * Something that may be added to a text.
 *
 * @param place the mapping, or the list, to which it is added; empty = the document
 * @param key empty = a row of the list
 * @param label what it is called
 */
public record Offer(String place, String key, String label, String means) {}
