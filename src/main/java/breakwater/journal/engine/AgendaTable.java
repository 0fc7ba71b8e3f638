package breakwater.journal.engine;

import breakwater.journal.Lane;
import breakwater.journal.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who must look at what, and when. Rows are taken under their subject's head lock. */
@Component
class AgendaTable {
  private final JdbcClient db;

  AgendaTable(JdbcClient db) {
    this.db = db;
  }

  /** Something due: which follower at which subject, how often it has failed, and its epoch. */
  record Due(
      Subject subject,
      String follower,
      Instant dueAt,
      int tries,
      long epoch,
      long wantedVersion,
      long seenVersion,
      boolean quarantined) {

    static Due read(ResultSet row) throws SQLException {
      return new Due(
          Subject.parse(row.getString("subject")),
          row.getString("follower"),
          Instants.read(row, "due_at"),
          row.getInt("tries"),
          row.getLong("epoch"),
          row.getLong("wanted_version"),
          row.getLong("seen_version"),
          row.getObject("quarantined_at") != null);
    }
  }

  /** A subject whose head is locked, because something was due. */
  record Locked(Subject subject, Instant dueAt) {}

  /**
   * Locks the heads of some subjects that have work in a lane that is due from an instant on,
   * soonest first, some more than once; passes over locked ones.
   */
  List<Locked> lockDue(
      Lane lane, Collection<String> followers, Instant from, Instant now, int limit) {
    return db.sql(
            """
            select s.name, a.due_at from agenda a join subject s on s.name = a.subject
            where a.lane = :lane and a.due_at >= :from and a.due_at <= :now
              and a.quarantined_at is null and a.follower = any(:followers)
            order by a.due_at limit :limit for update of s skip locked
            """)
        .param("lane", lane.name())
        .param("from", Instants.sql(from))
        .param("now", Instants.sql(now))
        .param("followers", followers.toArray(String[]::new))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Locked(Subject.parse(row.getString("name")), Instants.read(row, "due_at")))
        .list();
  }

  /**
   * What is due of locked subjects, read after the lock. By subject first, and {@code offset 0}
   * keeps it so: while much is due, the index of due rows would be read whole for each portion.
   */
  List<Due> due(
      Lane lane, Collection<Subject> subjects, Collection<String> followers, Instant now) {
    return db.sql(
            """
            select * from (
              select subject, follower, lane, due_at, tries, epoch, wanted_version, seen_version,
                     quarantined_at
              from agenda where subject = any(:subjects) offset 0
            ) of_subjects
            where lane = :lane and due_at <= :now and quarantined_at is null
              and follower = any(:followers)
            order by due_at
            """)
        .param("lane", lane.name())
        .param("now", Instants.sql(now))
        .param("subjects", subjects.stream().map(Subject::toString).toArray(String[]::new))
        .param("followers", followers.toArray(String[]::new))
        .query((row, n) -> Due.read(row))
        .list();
  }

  /** How a follower stands at a locked subject. */
  Optional<Due> row(Subject subject, String follower) {
    return db.sql(
            """
            select subject, follower, coalesce(due_at, 'infinity'::timestamptz) as due_at, tries,
                   epoch, wanted_version, seen_version, quarantined_at
            from agenda where subject = :subject and follower = :follower
            """)
        .param("subject", subject.toString())
        .param("follower", follower)
        .query((row, n) -> Due.read(row))
        .optional();
  }

  /** The earliest instant at which something is due in a lane, quarantine apart. */
  Optional<Instant> next(Lane lane, Collection<String> followers) {
    return db.sql(
            """
            select min(due_at) as next from agenda
            where lane = :lane and due_at is not null and quarantined_at is null
              and follower = any(:followers)
            """)
        .param("lane", lane.name())
        .param("followers", followers.toArray(String[]::new))
        .query((row, n) -> Optional.ofNullable(Instants.readOrNull(row, "next")))
        .single();
  }
}
