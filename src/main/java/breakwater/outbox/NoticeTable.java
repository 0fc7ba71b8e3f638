package breakwater.outbox;

import breakwater.journal.Clock;
import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import breakwater.outbox.Notices.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What persons and teams were told on the pages. A notice to a person says itself when it was read;
 * one to a team is read by each for themselves.
 */
@Component
class NoticeTable implements Channel, Forgets {
  /** Of the channel. */
  static final String NAME = "in-app";

  private final JdbcClient db;
  private final NamedParameterJdbcTemplate batch;
  private final Clock clock;

  NoticeTable(JdbcClient db, NamedParameterJdbcTemplate batch, Clock clock) {
    this.db = db;
    this.batch = batch;
    this.clock = clock;
  }

  /**
   * Whose notices, as they want to see them.
   *
   * @param team empty = they are in none
   * @param off topics of which they do not want to hear
   * @param teamSince notices to the team before that are nobody's news any more
   * @param onlyUrgent whether those to the team that can wait are left out
   * @param later topics of which they hear with their digest
   * @param digestAt their last digest: what came to the team after it waits for the next
   * @param seen the condition that they see what it is about
   */
  record Reader(
      String person,
      String team,
      List<String> off,
      Instant teamSince,
      boolean onlyUrgent,
      List<String> later,
      Instant digestAt,
      String seen) {
    private Map<String, Object> parameters() {
      return Map.of(
          "person", person,
          "team", team,
          "off", off.toArray(String[]::new),
          "since", utc(teamSince),
          "urgent", onlyUrgent,
          "later", later.toArray(String[]::new),
          "digest", utc(digestAt));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Receipt deliver(Dispatch dispatch) {
    put(List.of(dispatch));
    return new Receipt.Delivered();
  }

  /** Puts them on the pages, each once. */
  void put(List<Dispatch> dispatches) {
    if (dispatches.isEmpty()) {
      return;
    }
    OffsetDateTime now = utc(clock.now());
    batch.batchUpdate(
        """
        insert into notice (effect_id, subject, recipient, title, body, link, created_at,
          kind, topic, why, urgent, digest)
        values (:effect, :subject, :recipient, :title, :body, :link, :now,
          :kind, :topic, :why, :urgent, :digest)
        on conflict (effect_id) do nothing
        """,
        dispatches.stream().map(it -> row(it, now)).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(Dispatch dispatch, OffsetDateTime now) {
    return new MapSqlParameterSource()
        .addValue("effect", dispatch.key())
        .addValue("subject", dispatch.subject().toString())
        .addValue("recipient", dispatch.recipient())
        .addValue("title", dispatch.words().title())
        .addValue("body", dispatch.words().body())
        .addValue("link", dispatch.words().link())
        .addValue("now", now)
        .addValue("kind", dispatch.kind())
        .addValue("topic", dispatch.topic())
        .addValue("why", dispatch.words().why())
        .addValue("urgent", dispatch.urgent())
        .addValue("digest", dispatch.digest().map(NoticeTable::utc).orElse(null));
  }

  /** Newest first, read or not. */
  List<Notice> all(Reader reader, long before, int limit) {
    return db.sql(
            """
            select n.*, coalesce(n.read_at, r.read_at) as seen_at from notice n
            left join notice_reading r on r.notice = n.id and r.person = :person
            where n.id < :before and %s
              and (n.recipient = :person or n.recipient = :team and not n.topic = any(:off))
            order by n.id desc limit :limit
            """
                .formatted(reader.seen()))
        .params(reader.parameters())
        .param("before", before)
        .param("limit", limit)
        .query((row, n) -> notice(row))
        .list();
  }

  /** Newest first, those that the reader has not read. */
  List<Notice> unread(Reader reader, long before, int limit) {
    return db.sql(
            """
            select * from (
              (select n.*, null::timestamptz as seen_at from notice n
               where %1$s and recipient = :person and read_at is null and id < :before
               order by id desc limit :limit)
              union all
              (select n.*, null::timestamptz as seen_at from notice n
               where %1$s and n.recipient = :team and n.read_at is null and n.id < :before
                 and n.recipient <> :person and n.created_at > :since
                 and not n.topic = any(:off) and (n.urgent or not :urgent)
                 and (n.urgent or n.created_at <= :digest or not n.topic = any(:later))
                 and not exists (select 1 from notice_reading r
                                 where r.notice = n.id and r.person = :person)
               order by n.id desc limit :limit)) n
            order by id desc limit :limit
            """
                .formatted(reader.seen()))
        .params(reader.parameters())
        .param("before", before)
        .param("limit", limit)
        .query((row, n) -> notice(row))
        .list();
  }

  /** Marks those as read that the reader was given; false = none of them was theirs. */
  boolean read(Reader reader, List<Long> ids, Instant now) {
    Long[] wanted = ids.toArray(Long[]::new);
    int own =
        db.sql(
                """
                update notice set read_at = coalesce(read_at, :now)
                where id = any(:ids) and recipient = :person
                """)
            .param("now", utc(now))
            .param("ids", wanted)
            .param("person", reader.person())
            .update();
    int teams =
        db.sql(
                """
                insert into notice_reading (notice, person, read_at)
                select id, :person, :now from notice
                where id = any(:ids) and recipient = :team and recipient <> :person
                on conflict (notice, person) do update set read_at = notice_reading.read_at
                """)
            .param("now", utc(now))
            .param("ids", wanted)
            .param("person", reader.person())
            .param("team", reader.team())
            .update();
    return own + teams > 0;
  }

  @Override
  public void forget(Subject subject) {
    db.sql("delete from notice where subject = :subject")
        .param("subject", subject.toString())
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("recipient"),
        row.getString("title"),
        row.getString("body"),
        row.getString("link"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("kind"),
        row.getString("why"),
        row.getBoolean("urgent"),
        Optional.ofNullable(row.getObject("digest", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
