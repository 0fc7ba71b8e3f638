package breakwater.outbox;

import breakwater.journal.Clock;
import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons and teams were told on the pages. */
@Component
class NoticeTable implements Channel, Forgets {
  private final JdbcClient db;
  private final Clock clock;

  NoticeTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "in-app";
  }

  @Override
  public Receipt deliver(Dispatch dispatch) {
    db.sql(
            """
            insert into notice (effect_id, subject, recipient, title, body, link, created_at)
            values (:effect, :subject, :recipient, :title, :body, :link, :now)
            on conflict (effect_id) do nothing
            """)
        .param("effect", dispatch.key())
        .param("subject", dispatch.subject().toString())
        .param("recipient", dispatch.recipient())
        .param("title", dispatch.words().title())
        .param("body", dispatch.words().body())
        .param("link", dispatch.words().link())
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .update();
    return new Receipt.Delivered();
  }

  List<Notices.Notice> of(Collection<String> recipients, long before, int limit) {
    return db.sql(
            """
            select id, recipient, title, body, link, created_at, read_at from notice
            where recipient = any(:recipients) and id < :before order by id desc limit :limit
            """)
        .param("recipients", recipients.toArray(String[]::new))
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Notices.Notice(
                    row.getLong("id"),
                    row.getString("recipient"),
                    row.getString("title"),
                    row.getString("body"),
                    row.getString("link"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  boolean read(long id, Collection<String> recipients, Instant now) {
    return db.sql(
                """
                update notice set read_at = coalesce(read_at, :now)
                where id = :id and recipient = any(:recipients)
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("recipients", recipients.toArray(String[]::new))
            .update()
        == 1;
  }

  @Override
  public void forget(Subject subject) {
    db.sql("delete from notice where subject = :subject")
        .param("subject", subject.toString())
        .update();
  }
}
