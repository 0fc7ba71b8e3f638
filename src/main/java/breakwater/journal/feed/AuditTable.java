package breakwater.journal.feed;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Recorded;
import breakwater.journal.Subject;
import breakwater.journal.Unknown;
import breakwater.journal.engine.HashChain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored, read row by row as it stands, to prove that nothing was changed. */
@Component
class AuditTable {
  /** Rows that are held in memory at a time. */
  private static final int FETCH = 1_000;

  private final JdbcClient db;
  private final JdbcTemplate streaming;

  AuditTable(JdbcClient db, DataSource data) {
    this.db = db;
    this.streaming = new JdbcTemplate(data);
    streaming.setFetchSize(FETCH);
  }

  /** A position in the feed and the hash over everything up to it. */
  record Checkpoint(long position, byte[] hash) {}

  /** A fact as it is stored. */
  record Row(Subject subject, Recorded<?> fact, String payload, byte[] hash) {}

  /** A head as it is stored. */
  record Head(String subject, long version, byte[] hash, long facts) {}

  boolean tryLock() {
    return db.sql("select pg_try_advisory_xact_lock(7001)")
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  Checkpoint last() {
    return db.sql("select position, hash from checkpoint order by position desc limit 1")
        .query((row, n) -> new Checkpoint(row.getLong("position"), row.getBytes("hash")))
        .optional()
        .orElse(new Checkpoint(0, HashChain.START));
  }

  boolean lastIsYoung() {
    return db.sql(
            """
            select exists (select from checkpoint
              where created_at > clock_timestamp() - interval '1 minute')
            """)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  void insert(Checkpoint checkpoint) {
    db.sql(
            """
            insert into checkpoint (position, hash, created_at)
            values (:position, :hash, clock_timestamp())
            """)
        .param("position", checkpoint.position())
        .param("hash", checkpoint.hash())
        .update();
  }

  List<Checkpoint> checkpoints() {
    return db.sql("select position, hash from checkpoint order by position")
        .query((row, n) -> new Checkpoint(row.getLong("position"), row.getBytes("hash")))
        .list();
  }

  Optional<Checkpoint> checkpoint(long position) {
    return db.sql("select position, hash from checkpoint where position = :position")
        .param("position", position)
        .query((row, n) -> new Checkpoint(row.getLong("position"), row.getBytes("hash")))
        .optional();
  }

  /** Positions and links of the facts after a position; an absent fact has an empty link. */
  void links(long after, int limit, BiConsumer<Long, byte[]> consumer) {
    RowCallbackHandler each =
        row -> {
          byte[] hash = row.getBytes("hash");
          consumer.accept(row.getLong("position"), hash == null ? new byte[0] : hash);
        };
    streaming.query(
        """
        select e.position, f.hash from feed e
        left join fact f on f.subject = e.subject and f.version = e.version
        where e.position > ? order by e.position limit ?
        """,
        each,
        after,
        limit);
  }

  /** All facts, subject by subject, in the order of versions. */
  void facts(Consumer<Row> consumer) {
    RowCallbackHandler each = row -> consumer.accept(read(row));
    streaming.query("select * from fact order by subject, version", each);
  }

  /** Heads that do not agree with the last fact of their subject. */
  List<Head> wrongHeads() {
    return db.sql(
            """
            select s.name, s.version, s.head, count(f.version) as facts
            from subject s left join fact f on f.subject = s.name
            group by s.name, s.version, s.head
            having count(f.version) <> s.version
              or (select hash from fact l where l.subject = s.name and l.version = s.version)
                 is distinct from s.head
            order by s.name limit 100
            """)
        .query(
            (row, n) ->
                new Head(
                    row.getString("name"),
                    row.getLong("version"),
                    row.getBytes("head"),
                    row.getLong("facts")))
        .list();
  }

  /** Entries of the feed whose fact is gone. */
  List<String> feedWithoutFact() {
    return db.sql(
            """
            select e.subject || '@' || e.version as fact from feed e
            left join fact f on f.subject = e.subject and f.version = e.version
            where f.subject is null order by e.position limit 100
            """)
        .query((row, n) -> row.getString("fact"))
        .list();
  }

  /** How many positions are missing between the first and the head. */
  long holesInFeed() {
    return db.sql("select (select position from feed_head) - (select count(*) from feed)")
        .query((row, n) -> row.getLong(1))
        .single();
  }

  private static Row read(ResultSet row) throws SQLException {
    String name = row.getString("name");
    String payload = row.getString("payload");
    var fact =
        new Recorded<>(
            row.getLong("version"),
            name,
            new Unknown(name, payload),
            row.getBoolean("told"),
            instant(row, "at"),
            instantOrNull(row, "claimed_at"),
            instant(row, "recorded_at"),
            Actor.parse(row.getString("actor")),
            Cause.parse(row.getString("cause")),
            row.getString("emission_key"),
            row.getInt("generation"));
    return new Row(Subject.parse(row.getString("subject")), fact, payload, row.getBytes("hash"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
