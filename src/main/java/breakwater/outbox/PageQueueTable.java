package breakwater.outbox;

import breakwater.journal.Fact;
import breakwater.journal.Subject;
import breakwater.outbox.Notices.Later;
import breakwater.outbox.OutboxTable.End;
import breakwater.outbox.OutboxTable.Taken;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the effects those that go to the pages, some subjects at a time: see {@link PageDelivery}. */
@Component
class PageQueueTable {
  /** What no thread of {@link Outbox} takes up: it goes to the pages with others. */
  static final String FRESH = "channel = 'in-app' and tries = 0 and node is null";

  private final JdbcClient db;
  private final OutboxTable outbox;

  PageQueueTable(JdbcClient db, OutboxTable outbox) {
    this.db = db;
    this.outbox = outbox;
  }

  /** A subject whose head is locked, because something was due. */
  record Locked(Subject subject, Instant dueAt) {}

  /**
   * Locks the heads of some subjects for which something is due to the pages, from an instant on,
   * that has not been tried, longest first, some more than once; passes over locked ones.
   */
  List<Locked> lockWaiting(Instant from, Instant now, int limit) {
    return db.sql(
            """
            select s.name, due_at from outbox join subject s on s.name = outbox.subject
            where state = 'WAITING' and due_at >= :from and due_at <= :now and %s
            order by due_at limit :limit for update of s skip locked
            """
                .formatted(FRESH))
        .param("from", sql(from))
        .param("now", sql(now))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Locked(
                    Subject.parse(row.getString("name")),
                    row.getObject("due_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * What is due of these subjects to be so delivered, read under their head locks. By subject
   * first: while much is due, all of it would be looked at for each portion.
   */
  List<Taken> due(Collection<Subject> subjects, Instant now) {
    return db.sql(
            """
            with of_subjects as materialized (
              select id from outbox where subject = any(:subjects))
            select outbox.* from outbox join of_subjects using (id)
            where state = 'WAITING' and due_at <= :now and %s
            order by id for update of outbox
            """
                .formatted(FRESH))
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
        .param("subjects", names(subjects))
        .param("now", sql(now))
        .param("trouble", trouble)
        .update();
  }

  /**
   * What waits for somebody, until later than now.
   *
   * @param seen the condition that they see what it is about
   */
  Later later(String person, String seen, Instant now) {
    return db.sql(
            """
            select count(*) as waiting, min(due_at) as first from outbox
            where state = 'WAITING' and due_at > :now and recipient = :person and %s and %s
            """
                .formatted(FRESH, seen))
        .param("now", sql(now))
        .param("person", person)
        .query(
            (row, n) ->
                new Later(
                    row.getInt("waiting"),
                    Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .single();
  }

  /** Leaves those whose subject does not exist: it has no head to lock. False = there is none. */
  boolean leaveStrays(Instant now) {
    return db.sql(
                """
                update outbox set tries = tries + 1, trouble = 'Its subject does not exist.'
                where state = 'WAITING' and due_at <= :now and %s
                  and not exists (select from subject s where s.name = outbox.subject)
                """
                    .formatted(FRESH))
            .param("now", sql(now))
            .update()
        > 0;
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
