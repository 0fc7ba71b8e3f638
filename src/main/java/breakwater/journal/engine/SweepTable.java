package breakwater.journal.engine;

import breakwater.journal.EngineRoom;
import breakwater.journal.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of rules or code after which a follower looks at everything again. */
@Component
class SweepTable {
  private final JdbcClient db;

  SweepTable(JdbcClient db) {
    this.db = db;
  }

  /**
   * One change.
   *
   * @param revision a node needs at least this revision of the follower to satisfy it
   * @param prepared up to which subject agenda rows exist; {@code done} = up to the last
   */
  record Sweep(long id, String follower, int revision, String prepared) {}

  void want(String follower, int revision, String cause) {
    db.sql(
            """
            insert into sweep (follower, revision, cause, created_at)
            values (:follower, :revision, :cause, clock_timestamp())
            """)
        .param("follower", follower)
        .param("revision", revision)
        .param("cause", cause)
        .update();
  }

  /** Writes a sweep for each follower whose code is newer than any that was swept. */
  void wantForNewCode(String follower, int revision) {
    db.sql(
            """
            insert into sweep (follower, revision, cause, created_at)
            select :follower, :revision, 'revision ' || :revision, clock_timestamp()
            where not exists (
              select from sweep where follower = :follower and revision >= :revision)
            """)
        .param("follower", follower)
        .param("revision", revision)
        .update();
  }

  Map<String, Long> newestSatisfied(Map<String, Integer> revisions) {
    var newest = new HashMap<String, Long>();
    db.sql("select follower, revision, max(id) as id from sweep group by follower, revision")
        .query(
            row -> {
              String follower = row.getString("follower");
              if (row.getInt("revision") <= revisions.getOrDefault(follower, -1)) {
                newest.merge(follower, row.getLong("id"), Math::max);
              }
            });
    return newest;
  }

  List<Sweep> open() {
    return db.sql(
            "select id, follower, revision, prepared from sweep where done_at is null order by id")
        .query(
            (row, n) ->
                new Sweep(
                    row.getLong("id"),
                    row.getString("follower"),
                    row.getInt("revision"),
                    row.getString("prepared")))
        .list();
  }

  /** One node at a time works on a sweep; the lock lasts as long as the transaction. */
  boolean tryLock(Sweep sweep) {
    return db.sql("select pg_try_advisory_xact_lock(7002, cast(:id as int))")
        .param("id", sweep.id())
        .query(Boolean.class)
        .single();
  }

  void prepared(Sweep sweep, String upTo) {
    db.sql("update sweep set prepared = :upTo where id = :id")
        .param("upTo", upTo)
        .param("id", sweep.id())
        .update();
  }

  /** Gives subjects that a follower has never looked at a row that says so. */
  void addRows(String follower, List<String> subjects) {
    db.sql(
            """
            insert into agenda (subject, follower, lane)
            select s, :follower, 'SWEEP' from unnest(:subjects::text[]) s on conflict do nothing
            """)
        .param("follower", follower)
        .param("subjects", subjects.toArray(String[]::new))
        .update();
  }

  /** Locks some subjects at which the follower has not looked since; passes over locked ones. */
  List<Subject> lockBehind(Sweep sweep, int limit) {
    return db
        .sql(
            """
            select s.name from agenda a join subject s on s.name = a.subject
            where a.follower = :follower and a.seen_sweep < :sweep and a.quarantined_at is null
            limit :limit for update of s skip locked
            """)
        .param("follower", sweep.follower())
        .param("sweep", sweep.id())
        .param("limit", limit)
        .query((row, n) -> row.getString(1))
        .list()
        .stream()
        .map(Subject::parse)
        .toList();
  }

  /** Of locked subjects, those at which anybody is still behind, and for which of some sweeps. */
  Map<Subject, List<Sweep>> behind(List<Sweep> some, List<Subject> locked) {
    var behind = new HashMap<Subject, List<Sweep>>();
    db.sql(
            """
            select s.at as at, a.subject from unnest(:followers::text[], :ids::bigint[])
                with ordinality s(follower, id, at)
              join agenda a on a.follower = s.follower
            where a.seen_sweep < s.id and a.subject = any(:subjects) and a.quarantined_at is null
            """)
        .param("followers", some.stream().map(Sweep::follower).toArray(String[]::new))
        .param("ids", some.stream().map(Sweep::id).toArray(Long[]::new))
        .param("subjects", locked.stream().map(Subject::toString).toArray(String[]::new))
        .query(
            row -> {
              behind
                  .computeIfAbsent(Subject.parse(row.getString("subject")), _ -> new ArrayList<>())
                  .add(some.get(row.getInt("at") - 1));
            });
    return behind;
  }

  boolean anyBehind(Sweep sweep) {
    return db.sql(
            """
            select exists (select from agenda where follower = :follower and seen_sweep < :sweep
              and quarantined_at is null)
            """)
        .param("follower", sweep.follower())
        .param("sweep", sweep.id())
        .query(Boolean.class)
        .single();
  }

  /** Counts the subjects at which somebody has looked for sweeps. */
  void count(Collection<List<Sweep>> looks) {
    Map<Long, Long> counts =
        looks.stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Sweep::id, TreeMap::new, Collectors.counting()));
    db.sql(
            """
            update sweep s set subjects = subjects + c.n
            from unnest(:ids::bigint[], :counts::bigint[]) c(id, n) where s.id = c.id
            """)
        .param("ids", counts.keySet().toArray(Long[]::new))
        .param("counts", counts.values().toArray(Long[]::new))
        .update();
  }

  void done(Sweep sweep) {
    db.sql("update sweep set done_at = clock_timestamp() where id = :id")
        .param("id", sweep.id())
        .update();
  }

  /** The last sweep of a follower. */
  Optional<EngineRoom.SweepProgress> last(String follower) {
    return db.sql(
            """
            select id, cause, subjects, done_at is not null as done from sweep
            where follower = :follower order by id desc limit 1
            """)
        .param("follower", follower)
        .query(
            (row, n) ->
                new EngineRoom.SweepProgress(
                    row.getLong("id"),
                    row.getString("cause"),
                    row.getLong("subjects"),
                    row.getBoolean("done")))
        .optional();
  }
}
