package breakwater.architecture.planted.time;

import java.time.Instant;
import java.util.Date;

/** Asks what time it is, in three ways; and once for a time that it was given. */
record Impatient(Instant at) {
  static final String SQL = "select * from agenda where due_at <= now()";

  @SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
  static long ask(long given) {
    return Instant.now().toEpochMilli() + System.currentTimeMillis() + new Date(given).getTime();
  }
}
