package breakwater.http.health;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches: codes in these answers are stable. */
@RestController
@Hidden
class HealthController {
  private final DatabaseHealthTable database;
  private final Draining draining;

  HealthController(DatabaseHealthTable database, Draining draining) {
    this.database = database;
    this.draining = draining;
  }

  /** The process runs. */
  record Live(String status) {}

  /**
   * @param status READY or NOT_READY
   * @param database WRITABLE, READ_ONLY or UNREACHABLE
   * @param draining a stop was asked for; what was accepted is finished
   */
  record Ready(String status, DatabaseHealthTable.State database, boolean draining) {}

  @GetMapping("/health/live")
  ResponseEntity<Live> live() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Live("LIVE"));
  }

  /** 200 only when requests are welcome: migrations are done before any request is accepted. */
  @GetMapping("/health/ready")
  ResponseEntity<Ready> ready() {
    DatabaseHealthTable.State state = database.state();
    boolean ready = state == DatabaseHealthTable.State.WRITABLE && !draining.begun();
    return ResponseEntity.status(ready ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .body(new Ready(ready ? "READY" : "NOT_READY", state, draining.begun()));
  }
}
