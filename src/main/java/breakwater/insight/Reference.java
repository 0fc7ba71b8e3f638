package breakwater.insight;

/**
 * A published value to compare with. Each stands once, here in its list, beside its source.
 *
 * @param meaning what it says, such as "goal" or "broken"
 */
public record Reference(String value, String meaning, String source) {}
