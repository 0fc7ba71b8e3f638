package breakwater.outbox;

import breakwater.journal.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What persons and teams were told on the pages, newest first. */
@Component
public class Notices {
  private final NoticeTable table;
  private final Clock clock;

  Notices(NoticeTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** One notice; {@code readAt} is empty until somebody has read it. */
  public record Notice(
      long id,
      String recipient,
      String title,
      String body,
      String link,
      Instant createdAt,
      Optional<Instant> readAt) {}

  /**
   * Notices to any of the recipients.
   *
   * @param before only older ones: the id of the last one seen; {@link Long#MAX_VALUE} = the newest
   * @param limit 1 to 201
   */
  public List<Notice> of(Collection<String> recipients, long before, int limit) {
    return table.of(recipients, before, Math.clamp(limit, 1, 201));
  }

  /** Marks one as read; false = there is none of that id for these recipients. */
  public boolean read(long id, Collection<String> recipients) {
    return table.read(id, recipients, clock.now());
  }
}
