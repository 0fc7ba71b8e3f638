package breakwater.journal.engine;

import breakwater.journal.EngineRoom.LaneHealth;
import breakwater.journal.EngineRoom.Trouble;
import breakwater.journal.Lane;
import breakwater.journal.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine's tables say about its health; every question is answered by an index. */
@Component
class EngineHealthTable {
  /** Beyond this, due rows are not counted one by one. */
  private static final int COUNTED = 10_000;

  private final JdbcClient db;

  EngineHealthTable(JdbcClient db) {
    this.db = db;
  }

  LaneHealth lane(Lane lane, Instant now, Instant overdue) {
    return db.sql(
            """
            select count(*) as due, count(*) filter (where due_at < :overdue) as overdue,
                   min(due_at) as oldest
            from (select due_at from agenda
                  where lane = :lane and due_at <= :now and quarantined_at is null
                  order by due_at limit :counted) d
            """)
        .param("lane", lane.name())
        .param("now", Instants.sql(now))
        .param("overdue", Instants.sql(overdue))
        .param("counted", COUNTED)
        .query(
            (row, n) ->
                new LaneHealth(
                    lane,
                    row.getLong("due"),
                    row.getLong("overdue"),
                    Optional.ofNullable(Instants.readOrNull(row, "oldest"))))
        .single();
  }

  /** By follower: how many subjects it fails at, and at how many it is taken aside. */
  Map<String, long[]> troubled() {
    var counts = new HashMap<String, long[]>();
    db.sql(
            """
            select follower, count(*) filter (where quarantined_at is null) as failing,
                   count(quarantined_at) as quarantined
            from agenda where trouble is not null group by follower
            """)
        .query(
            row -> {
              counts.put(
                  row.getString("follower"),
                  new long[] {row.getLong("failing"), row.getLong("quarantined")});
            });
    return counts;
  }

  List<Trouble> troubles(Optional<Subject> subject) {
    return db.sql(
            """
            select subject, follower, tries, trouble, due_at, quarantined_at is not null as aside
            from agenda
            where trouble is not null and (cast(:subject as text) is null or subject = :subject)
            order by quarantined_at desc nulls last, due_at desc limit 200
            """)
        .param("subject", subject.map(Subject::toString).orElse(null))
        .query(
            (row, n) ->
                new Trouble(
                    Subject.parse(row.getString("subject")),
                    row.getString("follower"),
                    row.getInt("tries"),
                    row.getString("trouble"),
                    Optional.ofNullable(Instants.readOrNull(row, "due_at")),
                    row.getBoolean("aside")))
        .list();
  }

  /** Due at once, with all tries again. Call it under the head lock. */
  boolean replay(Subject subject, String follower, Instant now) {
    return db.sql(
                """
                update agenda set quarantined_at = null, tries = 0, due_at = :now
                where subject = :subject and follower = :follower and trouble is not null
                """)
            .param("subject", subject.toString())
            .param("follower", follower)
            .param("now", Instants.sql(now))
            .update()
        > 0;
  }

  int nodes() {
    return db.sql(
            """
            select count(*) from node
            where seen_at > clock_timestamp() - cast(:dead as interval)
            """)
        .param("dead", NodeTable.DEAD_AFTER)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /** A subject that holds too many facts. */
  Optional<Subject> large() {
    return db.sql(
            """
            select s.name from fact f join subject s on s.name = f.subject
            where f.version = 5001 order by s.version desc limit 1
            """)
        .query((row, n) -> Subject.parse(row.getString("name")))
        .optional();
  }

  long openSweeps() {
    return db.sql("select count(*) from sweep where done_at is null")
        .query((row, n) -> row.getLong(1))
        .single();
  }

  long feedPosition() {
    return db.sql("select position from feed_head").query((row, n) -> row.getLong(1)).single();
  }

  /** The age of the oldest append that is not in the feed. */
  Duration feedLag(Instant now) {
    return db.sql(
            """
            select s.recorded_at from feed_pending p join fact s
              on s.subject = p.subject and s.version = p.from_version
            order by p.id limit 1
            """)
        .query((row, n) -> Duration.between(Instants.read(row, "recorded_at"), now))
        .optional()
        .orElse(Duration.ZERO);
  }
}
