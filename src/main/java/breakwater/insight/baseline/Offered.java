package breakwater.insight.baseline;

/**
 * Something that a history has and that could have meant escalated.
 *
 * @param value to ask with
 * @param of what it is of: team, tag, type, area, priority or account
 * @param cases how many have it
 */
public record Offered(String value, String of, long cases) {}
