package breakwater.api.engine;

import breakwater.journal.EngineRoom;
import breakwater.journal.EngineRoom.Health;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches: red, with 503, when work is overdue or was taken aside. */
@RestController
@Hidden
class EngineHealthController {
  private final EngineRoom room;

  EngineHealthController(EngineRoom room) {
    this.room = room;
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
      long openSweeps) {}

  record LaneBody(String lane, long due, long overdue, Optional<Instant> oldestDueAt) {}

  @GetMapping("/health/engine")
  ResponseEntity<Body> engine() {
    Health health = room.health();
    return ResponseEntity.status(health.red() ? 503 : 200)
        .cacheControl(CacheControl.noStore())
        .body(
            new Body(
                health.red() ? "RED" : "GREEN",
                health.reasons(),
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
                health.openSweeps()));
  }
}
