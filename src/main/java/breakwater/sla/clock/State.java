package breakwater.sla.clock;

import java.util.Locale;

/** Where a clock stands. Kept or missed is said by {@link Clock#breachedAt}. */
public enum State {
  /** It counts working time; outside working hours it runs without ticking. */
  RUNNING,
  /** We wait, and its rule says that this does not count. */
  PAUSED,
  /** What was promised has happened. */
  STOPPED,
  /** What was promised is owed no more; there is no verdict. */
  CANCELLED,
  /** A new cycle took its place. */
  SUPERSEDED;

  /** Whether it may still be missed. */
  public boolean live() {
    return this == RUNNING || this == PAUSED;
  }

  /** As documents spell it: {@code running}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
