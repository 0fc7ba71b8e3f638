package breakwater.calendar.holidays;

import java.util.List;

/**
 * A country, or a part of one.
 *
 * @param code such as {@code de} or {@code de/by}
 */
public record Region(String code, String name, List<Region> parts) {}
