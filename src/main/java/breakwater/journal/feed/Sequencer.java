package breakwater.journal.feed;

import breakwater.journal.Worker;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives committed facts their positions; any node may do it, one at a time. */
@Component
class Sequencer implements Worker {
  private static final int PORTION = 1_000;

  private final TransactionTemplate transactions;
  private final FeedTable feed;

  Sequencer(TransactionTemplate transactions, FeedTable feed) {
    this.transactions = transactions;
    this.feed = feed;
  }

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public boolean work() {
    return feed.anyPending() && Boolean.TRUE.equals(transactions.execute(status -> move()));
  }

  private boolean move() {
    Optional<Long> head = feed.lockHead();
    if (head.isEmpty()) {
      return false;
    }
    long moved = feed.move(head.get(), PORTION);
    if (moved > 0) {
      feed.head(head.get() + moved);
    }
    return moved > 0;
  }
}
