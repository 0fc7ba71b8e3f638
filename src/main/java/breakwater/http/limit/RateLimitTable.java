package breakwater.http.limit;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buckets that nobody draws from any more; the library that keeps them never removes any. */
@Repository
public class RateLimitTable {
  private final JdbcClient sql;

  RateLimitTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Removes at most so many that are full again; answers how many it were. */
  public int purge(Instant now, int most) {
    return sql.sql(
            """
            delete from rate_limit where ctid = any (array(
              select ctid from rate_limit where expires_at < :now limit :most))
            """)
        .param("now", now.toEpochMilli())
        .param("most", most)
        .update();
  }
}
