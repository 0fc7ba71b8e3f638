package breakwater.outbox;

import breakwater.journal.Clock;
import breakwater.journal.EngineRoom;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much waits to be delivered. */
@Component
public class OutboxHealth {
  private final OutboxTable table;
  private final Clock clock;

  OutboxHealth(OutboxTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * What waits; counted up to 10,000.
   *
   * @param overdue effects whose next attempt is late by more than {@link EngineRoom#OVERDUE}
   * @param oldest when the oldest was wanted; empty = nothing waits
   */
  public record Depth(long waiting, long overdue, Optional<Instant> oldest) {}

  public Depth depth() {
    return table.depth(clock.now().minus(EngineRoom.OVERDUE));
  }
}
