package breakwater.journal.engine;

import breakwater.journal.Lane;
import breakwater.journal.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who must look at what, and when. Rows are written and taken under their subject's head lock. */
@Component
class AgendaTable {
  private final JdbcClient db;
  private final JdbcTemplate batch;

  AgendaTable(JdbcClient db, JdbcTemplate batch) {
    this.db = db;
    this.batch = batch;
  }

  /**
   * What is known after a follower has looked, or has been asked to.
   *
   * @param dueAt when to look (again); {@code null} = quiet
   * @param looked false = it is only asked to, and what is known of it stays
   * @param seenVersion up to which version it has looked
   * @param seenSweep the newest sweep that its look satisfies
   * @param tries failed looks in a row
   * @param trouble why the last one failed
   */
  record Look(
      boolean looked,
      Lane lane,
      @Nullable Instant dueAt,
      long wantedVersion,
      long seenVersion,
      long seenSweep,
      int tries,
      @Nullable String trouble,
      @Nullable Instant quarantinedAt) {

    static Look done(Optional<Instant> again, long version, long sweep) {
      return new Look(true, Lane.DUE, again.orElse(null), version, version, sweep, 0, null, null);
    }

    static Look wanted(Lane lane, Instant due, long version) {
      return new Look(false, lane, due, version, 0, 0, 0, null, null);
    }

    static Look failed(
        Lane lane, Instant due, long version, int tries, String why, boolean quarantine) {
      return new Look(true, lane, due, version, 0, 0, tries, shorten(why), quarantine ? due : null);
    }

    Look in(Lane other) {
      return new Look(
          looked,
          other,
          dueAt,
          wantedVersion,
          seenVersion,
          seenSweep,
          tries,
          trouble,
          quarantinedAt);
    }

    private static String shorten(String why) {
      return why.length() <= 500 ? why : why.substring(0, 500);
    }
  }

  void write(List<Turn> turns) {
    var looked = new ArrayList<Object[]>();
    var wanted = new ArrayList<Object[]>();
    for (Turn turn : turns) {
      new TreeMap<>(turn.looks())
          .forEach(
              (follower, look) ->
                  (look.looked() ? looked : wanted).add(values(turn.subject(), follower, look)));
    }
    if (!looked.isEmpty()) {
      batch.batchUpdate(LOOKED, looked);
    }
    if (!wanted.isEmpty()) {
      batch.batchUpdate(WANTED, wanted);
    }
  }

  private static final String INSERT =
      """
      insert into agenda as a (subject, follower, lane, due_at, wanted_version, seen_version,
        seen_sweep, tries, trouble, quarantined_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (subject, follower) do update set
        lane = excluded.lane,
        wanted_version = greatest(a.wanted_version, excluded.wanted_version),
      """;

  /** A quiet row, or one that waits; a look that failed keeps what was seen. */
  private static final String LOOKED =
      INSERT
          + """
            due_at = excluded.due_at,
            seen_version = greatest(a.seen_version, excluded.seen_version),
            seen_sweep = greatest(a.seen_sweep, excluded.seen_sweep),
            tries = excluded.tries,
            trouble = excluded.trouble,
            quarantined_at = excluded.quarantined_at
          """;

  /** Sooner than it was due, and what it has been through is kept. */
  private static final String WANTED =
      INSERT + "  due_at = least(coalesce(a.due_at, excluded.due_at), excluded.due_at)";

  @SuppressWarnings("NullAway") // JDBC takes null for an absent value
  private static Object[] values(Subject subject, String follower, Look look) {
    return new Object[] {
      subject.toString(),
      follower,
      look.lane().name(),
      Instants.sqlOrNull(look.dueAt()),
      look.wantedVersion(),
      look.seenVersion(),
      look.seenSweep(),
      look.tries(),
      look.trouble(),
      Instants.sqlOrNull(look.quarantinedAt())
    };
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

  /** Locks the heads of some subjects that have due work in a lane; passes over locked ones. */
  List<Subject> lockDue(Lane lane, Collection<String> followers, Instant now, int limit) {
    return db
        .sql(
            """
            select s.name from agenda a join subject s on s.name = a.subject
            where a.lane = :lane and a.due_at <= :now and a.quarantined_at is null
              and a.follower = any(:followers)
            order by a.due_at limit :limit for update of s skip locked
            """)
        .param("lane", lane.name())
        .param("now", Instants.sql(now))
        .param("followers", followers.toArray(String[]::new))
        .param("limit", limit)
        .query((row, n) -> row.getString(1))
        .list()
        .stream()
        .distinct()
        .map(Subject::parse)
        .toList();
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
