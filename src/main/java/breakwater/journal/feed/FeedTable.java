package breakwater.journal.feed;

import breakwater.journal.feed.Feed.Entry;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts at dense positions, in an order that agrees with each subject's own. */
@Component
class FeedTable {
  private final JdbcClient db;

  FeedTable(JdbcClient db) {
    this.db = db;
  }

  boolean anyPending() {
    return db.sql("select exists (select from feed_pending)")
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /** Locks the head: one node at a time gives positions. Empty = another node is at it. */
  java.util.Optional<Long> lockHead() {
    return db.sql("select position from feed_head for update skip locked")
        .query((row, n) -> row.getLong(1))
        .optional();
  }

  /** Moves committed appends behind a position; returns how many facts they hold. */
  long move(long position, int appends) {
    return db.sql(
            """
            with taken as (
              delete from feed_pending where id in
                (select id from feed_pending order by id limit :appends)
              returning id, subject, from_version, to_version
            ),
            placed as (
              insert into feed (position, subject, version)
              select :position + row_number() over (order by t.id, v), t.subject, v
              from taken t, generate_series(t.from_version, t.to_version) v
              returning position
            )
            select count(*) from placed
            """)
        .param("appends", appends)
        .param("position", position)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  void head(long position) {
    db.sql("update feed_head set position = :position").param("position", position).update();
  }

  long head() {
    return db.sql("select position from feed_head").query((row, n) -> row.getLong(1)).single();
  }

  List<Entry> after(long position, int limit) {
    return db.sql(
            """
            select e.position, e.subject, e.version, f.name, f.told, f.at, f.recorded_at, f.actor,
                   f.cause, f.payload
            from feed e join fact f on f.subject = e.subject and f.version = e.version
            where e.position > :position order by e.position limit :limit
            """)
        .param("position", position)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Entry(
                    row.getLong("position"),
                    row.getString("subject"),
                    row.getLong("version"),
                    row.getString("name"),
                    row.getBoolean("told"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("cause"),
                    row.getString("payload")))
        .list();
  }
}
