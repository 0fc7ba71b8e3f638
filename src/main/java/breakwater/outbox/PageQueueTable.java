package breakwater.outbox;

import breakwater.journal.Fact;
import breakwater.journal.Subject;
import breakwater.outbox.OutboxTable.End;
import breakwater.outbox.OutboxTable.Taken;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the effects those that go to the pages, some subjects at a time: see {@link PageDelivery}. */
@Component
class PageQueueTable {
  /**
   * What no thread of {@link Outbox} takes up: it goes to the pages with others. A subject that
   * does not exist has no head to lock, so its effects are left to that one.
   */
  static final String FRESH =
      """
      channel = :channel and tries = 0 and node is null
        and exists (select from subject known where known.name = outbox.subject)
      """;

  private final JdbcClient db;
  private final OutboxTable outbox;

  PageQueueTable(JdbcClient db, OutboxTable outbox) {
    this.db = db;
    this.outbox = outbox;
  }

  /**
   * Locks the heads of some subjects for which something is due to the pages that has not been
   * tried, longest first; passes over locked ones.
   */
  List<Subject> lockWaiting(Instant now, int limit) {
    return db
        .sql(
            """
            select s.name from outbox join subject s on s.name = outbox.subject
            where state = 'WAITING' and due_at <= :now and %s
            order by due_at limit :limit for update of s skip locked
            """
                .formatted(FRESH))
        .param("channel", NoticeTable.NAME)
        .param("now", sql(now))
        .param("limit", limit)
        .query((row, n) -> row.getString(1))
        .list()
        .stream()
        .distinct()
        .map(Subject::parse)
        .toList();
  }

  /** What is due of these subjects to be so delivered, read under their head locks. */
  List<Taken> due(Collection<Subject> subjects, Instant now) {
    return db.sql(
            """
            select * from outbox
            where subject = any(:subjects) and state = 'WAITING' and due_at <= :now and %s
            order by id for update
            """
                .formatted(FRESH))
        .param("channel", NoticeTable.NAME)
        .param("subjects", names(subjects))
        .param("now", sql(now))
        .query((row, n) -> outbox.taken(row))
        .list();
  }

  /** Each is tried by itself from now on. */
  void leave(Collection<Subject> subjects, Instant now, String trouble) {
    db.sql(
            """
            update outbox set tries = tries + 1, trouble = :trouble
            where subject = any(:subjects) and state = 'WAITING' and due_at <= :now and %s
            """
                .formatted(FRESH))
        .param("channel", NoticeTable.NAME)
        .param("subjects", names(subjects))
        .param("now", sql(now))
        .param("trouble", trouble)
        .update();
  }

  private static String[] names(Collection<Subject> subjects) {
    return subjects.stream().map(Subject::toString).toArray(String[]::new);
  }

  /** What became of one, and the fact that says so. */
  record Ended(Taken taken, End end, @Nullable String trouble, Fact fact) {}

  /** Ends those that this transaction has locked. */
  void end(List<Ended> all, Instant now) {
    if (all.isEmpty()) {
      return;
    }
    db.sql(
            """
            update outbox o set state = e.state, trouble = e.trouble, node = null,
              tries = o.tries + case when e.state = 'NOT_SENT' then 0 else 1 end,
              first_try_at = coalesce(o.first_try_at, :now), ended_at = :now
            from unnest(cast(:ids as bigint[]), cast(:states as text[]), cast(:troubles as text[]))
              e(id, state, trouble)
            where o.id = e.id
            """)
        .param("ids", all.stream().map(it -> it.taken().id()).toArray(Long[]::new))
        .param("states", all.stream().map(it -> it.end().name()).toArray(String[]::new))
        .param("troubles", all.stream().map(Ended::trouble).toArray(String[]::new))
        .param("now", sql(now))
        .update();
  }

  private static OffsetDateTime sql(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
