package breakwater.journal.feed;

import breakwater.journal.Worker;
import breakwater.journal.engine.HashChain;
import breakwater.journal.feed.AuditTable.Checkpoint;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links the feed itself into a chain, checkpoint by checkpoint, so that a removed end of a history
 * is seen as well. A checkpoint that is stored elsewhere proves all that lies before it.
 */
@Component
class Checkpoints implements Worker {
  /** Facts after which there is a checkpoint at once; before, there is one a minute. */
  static final int PORTION = 1_000;

  private final TransactionTemplate transactions;
  private final FeedTable feed;
  private final AuditTable audit;

  Checkpoints(TransactionTemplate transactions, FeedTable feed, AuditTable audit) {
    this.transactions = transactions;
    this.feed = feed;
    this.audit = audit;
  }

  @Override
  public String name() {
    return "checkpoint";
  }

  @Override
  public boolean work() {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              if (!audit.tryLock()) {
                return false;
              }
              Checkpoint last = audit.last();
              long waiting = feed.head() - last.position();
              if (waiting < PORTION && (waiting == 0 || audit.lastIsYoung())) {
                return false;
              }
              audit.insert(next(last));
              return waiting > PORTION;
            }));
  }

  private Checkpoint next(Checkpoint last) {
    MessageDigest digest = HashChain.sha256();
    digest.update(last.hash());
    long[] position = {last.position()};
    audit.links(
        last.position(),
        PORTION,
        (at, hash) -> {
          digest.update(hash);
          position[0] = at;
        });
    return new Checkpoint(position[0], digest.digest());
  }
}
