package breakwater.http;

import breakwater.journal.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Until the journal's engine has landed. */
@Component
class PlainClock implements Clock {
  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Instant unmoved() {
    return now();
  }
}
