package breakwater.journal.feed;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The journal of all subjects as one list, for those who follow it: integrators, browsers,
 * webhooks, indexes. Positions begin at 1 and have no holes; a reader who has seen a position has
 * seen all before it.
 */
@Component
public class Feed {
  private final FeedTable table;

  Feed(FeedTable table) {
    this.table = table;
  }

  /**
   * One fact in the feed.
   *
   * @param payload the fact as JSON, as it is stored
   */
  public record Entry(
      long position,
      String subject,
      long version,
      String name,
      boolean told,
      Instant at,
      Instant recordedAt,
      String actor,
      String cause,
      String payload) {}

  /**
   * What comes after a position.
   *
   * @param position 0 = from the beginning
   * @param limit 1 to 1,000
   */
  public List<Entry> after(long position, int limit) {
    return table.after(position, Math.clamp(limit, 1, 1_000));
  }

  /** The position of the last fact; 0 when there is none. */
  public long head() {
    return table.head();
  }
}
