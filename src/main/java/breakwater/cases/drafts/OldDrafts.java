package breakwater.cases.drafts;

import breakwater.journal.Clock;
import breakwater.journal.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away, by itself, what nobody goes on writing. */
@Component
class OldDrafts implements Worker {
  /**
   * How long a draft is kept after its text or a file of it was last touched; at exactly this
   * distance it is there. 30 days is our own choice: longer than a holiday.
   */
  static final Duration KEPT = Duration.ofDays(30);

  /**
   * The same on a case that is closed or merged. 7 days is our own choice: whoever was writing
   * while a colleague closed it comes back to it within a week.
   */
  static final Duration KEPT_AFTER_CLOSURE = Duration.ofDays(7);

  private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

  private final DraftTable table;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final AtomicReference<Instant> lookedAt = new AtomicReference<>(Instant.MIN);

  OldDrafts(DraftTable table, Clock clock, TransactionTemplate transaction) {
    this.table = table;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "cases.drafts";
  }

  @Override
  public boolean work() {
    Instant now = clock.now();
    Instant before = lookedAt.get();
    if (before.isAfter(Instant.MIN) && now.isBefore(before.plus(BETWEEN_LOOKS))) {
      return false;
    }
    transaction.executeWithoutResult(
        status -> table.removeOld(now.minus(KEPT), now.minus(KEPT_AFTER_CLOSURE)));
    lookedAt.set(now);
    return false;
  }
}
