package breakwater.journal.engine;

import breakwater.journal.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one clock: the database's, with the offset of a SANDBOX. */
@Component
class DatabaseClock implements Clock {
  private final JdbcClient db;

  /**
   * @param engine not used; it has written the row that is read
   */
  DatabaseClock(JdbcClient db, EngineTable engine) {
    this.db = db;
  }

  @Override
  public Instant now() {
    return db.sql(
            """
            select clock_timestamp() + offset_micros * interval '1 microsecond' as now from engine
            """)
        .query((row, n) -> Instants.read(row, "now"))
        .single();
  }

  @Override
  public Instant unmoved() {
    return db.sql("select clock_timestamp() as now")
        .query((row, n) -> Instants.read(row, "now"))
        .single();
  }

  /**
   * A UUID of version 7: rows written together lie together. Its time is this machine's and means
   * nothing else.
   */
  UUID orderedId() {
    long millis = System.currentTimeMillis();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = millis << 16 | 0x7000 | random.nextInt(0x1000);
    long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
