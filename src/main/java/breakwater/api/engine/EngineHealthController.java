package breakwater.api.engine;

import breakwater.http.Callers;
import breakwater.journal.EngineRoom;
import breakwater.journal.EngineRoom.Health;
import breakwater.outbox.OutboxHealth;
import breakwater.people.OperatorRight;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever watches: red, with 503, when work is overdue or was taken aside. Strangers are told
 * why, operators everything.
 */
@RestController
@Hidden
class EngineHealthController {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final EngineRoom room;
  private final Callers callers;
  private final OutboxHealth outbox;
  private @Nullable Read last;
  private long readAt;

  EngineHealthController(EngineRoom room, OutboxHealth outbox, Callers callers) {
    this.room = room;
    this.outbox = outbox;
    this.callers = callers;
  }

  /**
   * @param status GREEN or RED
   * @param reasons each begins with a stable code and a colon
   */
  record Body(
      String status,
      List<String> reasons,
      String database,
      long clockOffsetSeconds,
      int nodes,
      List<LaneBody> lanes,
      List<EngineRoom.FollowerHealth> followers,
      List<EngineRoom.WorkerHealth> workers,
      long quarantined,
      long feedPosition,
      long feedLagSeconds,
      long openSweeps,
      OutboxHealth.Depth outbox) {}

  record LaneBody(String lane, long due, long overdue, Optional<Instant> oldestDueAt) {}

  /** All that strangers are told. */
  record Brief(String status, List<String> reasons) {}

  /** What was read at once. */
  private record Read(Health health, OutboxHealth.Depth outbox) {
    boolean red() {
      return health.red() || outbox.overdue() > 0;
    }

    List<String> reasons() {
      if (outbox.overdue() == 0) {
        return health.reasons();
      }
      var reasons = new ArrayList<>(health.reasons());
      reasons.add("outbox: %d deliveries are late.".formatted(outbox.overdue()));
      return reasons;
    }
  }

  @GetMapping("/health/engine")
  ResponseEntity<Object> engine(HttpServletRequest request) {
    Read read = now();
    boolean operator =
        callers.find(request).filter(c -> c.may(OperatorRight.OPERATE_ENGINE)).isPresent();
    String status = read.red() ? "RED" : "GREEN";
    return ResponseEntity.status(read.red() ? 503 : 200)
        .cacheControl(CacheControl.noStore())
        .body(operator ? body(status, read) : new Brief(status, read.reasons()));
  }

  /** At most so old, so that strangers cannot make the database work. */
  private synchronized Read now() {
    if (last == null || System.nanoTime() - readAt > FRESH.toNanos()) {
      last = new Read(room.health(), outbox.depth());
      readAt = System.nanoTime();
    }
    return last;
  }

  private static Body body(String status, Read read) {
    Health health = read.health();
    return new Body(
        status,
        read.reasons(),
        health.databaseKind(),
        health.clockOffset().toSeconds(),
        health.nodes(),
        health.lanes().stream()
            .map(l -> new LaneBody(l.lane().name(), l.due(), l.overdue(), l.oldestDueAt()))
            .toList(),
        health.followers(),
        health.workers(),
        health.quarantined(),
        health.feedPosition(),
        health.feedLag().toSeconds(),
        health.openSweeps(),
        read.outbox());
  }
}
