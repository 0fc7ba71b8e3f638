package breakwater.http.repeat;

import breakwater.http.limit.RateLimitTable;
import breakwater.journal.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes the answers that are older than 7 days, and full buckets, a little at a time. */
@Configuration
@EnableScheduling
class AnswerPurge {
  static final Duration KEPT = Duration.ofDays(7);
  private static final int BATCH = 1_000;

  private final RequestAnswerTable answers;
  private final RateLimitTable buckets;
  private final Clock clock;

  AnswerPurge(RequestAnswerTable answers, RateLimitTable buckets, Clock clock) {
    this.answers = answers;
    this.buckets = buckets;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
  void purge() {
    Instant now = clock.unmoved();
    while (answers.purge(now.minus(KEPT), BATCH) == BATCH) {}
    while (buckets.purge(now, BATCH) == BATCH) {}
  }
}
