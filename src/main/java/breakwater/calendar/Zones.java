package breakwater.calendar;

import java.time.zone.ZoneRulesProvider;

/** The time zones that a calendar may be in. */
public final class Zones {
  private Zones() {}

  /** As Java writes UTC, and as calendars have it that are open day and night. */
  private static final String UTC = "Z";

  /**
   * Whether the IANA's database has a zone of this name. A distance from UTC alone, such as {@code
   * +02:00}, is none: it would be wrong for half of each year wherever the clocks change.
   */
  public static boolean known(String name) {
    return name.equals(UTC) || ZoneRulesProvider.getAvailableZoneIds().contains(name);
  }
}
