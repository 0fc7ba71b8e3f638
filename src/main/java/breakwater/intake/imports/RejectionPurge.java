package breakwater.intake.imports;

import breakwater.journal.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the rejections of imports that finished more than 30 days ago. */
@Component
class RejectionPurge {
  static final Duration KEPT = Duration.ofDays(30);

  private final RejectionTable rejections;
  private final Clock clock;

  RejectionPurge(RejectionTable rejections, Clock clock) {
    this.rejections = rejections;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void purge() {
    rejections.purge(clock.unmoved().minus(KEPT));
  }
}
