package breakwater.journal.engine;

import breakwater.journal.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The heads: what is locked, and where each chain stands. */
@Component
class SubjectTable {
  private final JdbcClient db;
  private final JdbcTemplate batch;

  SubjectTable(JdbcClient db, JdbcTemplate batch) {
    this.db = db;
    this.batch = batch;
  }

  /** Where a subject stands. Version 0 = it does not exist yet. */
  record Head(long version, Instant recordedAt, byte[] hash) {
    static final Head NONE = new Head(0, Instant.EPOCH, HashChain.START);
  }

  /**
   * Some subjects in a statement as the parameter {@code names}. For one the plan is kept; for a
   * list PostgreSQL plans anew each time, which takes ten times as long as to find one row.
   *
   * @param value of the parameter
   */
  record Among(String condition, Object value) {
    static Among of(Collection<Subject> subjects) {
      String[] names = subjects.stream().map(Subject::toString).toArray(String[]::new);
      return switch (names.length) {
        case 0 -> new Among("= :names", "");
        case 1 -> new Among("= :names", names[0]);
        default -> new Among("= any(:names)", names);
      };
    }
  }

  /**
   * The heads that exist, and the moved clock read after the last of them was locked.
   *
   * @param now not before any of the heads was recorded
   */
  record Locked(Map<Subject, Head> heads, Instant now) {}

  /** Locks the heads in the order of their names, waiting for whoever holds them. */
  Locked lock(Collection<Subject> subjects) {
    Among among = Among.of(subjects);
    var heads = new HashMap<Subject, Head>();
    Instant[] now = {Instant.EPOCH};
    db.sql(
            """
            with locked as materialized (
              select name, version, recorded_at, head from subject
              where name %s order by name for update
            )
            select clock_timestamp() + offset_micros * interval '1 microsecond' as now, locked.*
            from engine left join locked on true
            """
                .formatted(among.condition()))
        .param("names", among.value())
        .query(
            row -> {
              Instant read = Instants.read(row, "now");
              now[0] = read.isAfter(now[0]) ? read : now[0];
              if (row.getString("name") != null) {
                Instant recordedAt = Instants.read(row, "recorded_at");
                now[0] = recordedAt.isAfter(now[0]) ? recordedAt : now[0];
                heads.put(
                    Subject.parse(row.getString("name")),
                    new Head(row.getLong("version"), recordedAt, row.getBytes("head")));
              }
            });
    return new Locked(heads, now[0]);
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when another node began it meanwhile
   */
  void begin(List<Turn> turns) {
    batch.batchUpdate(
        "insert into subject (name, kind, version, recorded_at, head) values (?, ?, ?, ?, ?)",
        turns.stream()
            .map(
                t ->
                    new Object[] {
                      t.subject().toString(),
                      t.subject().kind(),
                      t.history().version(),
                      Instants.sql(t.now()),
                      t.hash()
                    })
            .toList());
  }

  void advance(List<Turn> turns) {
    if (turns.size() > 1) {
      advanceTogether(turns);
      return;
    }
    Turn turn = turns.getFirst();
    batch.update(
        "update subject set version = ?, recorded_at = ?, head = ? where name = ?",
        turn.history().version(),
        Instants.sql(turn.now()),
        turn.hash(),
        turn.subject().toString());
  }

  /** In one statement, which is planned anew each time: see {@link Among}. */
  private void advanceTogether(List<Turn> turns) {
    db.sql(
            """
            update subject s set version = t.version, recorded_at = t.recorded_at, head = t.head
            from unnest(
              cast(:names as text[]), cast(:versions as bigint[]),
              cast(:recorded as timestamptz[]), :heads) t(name, version, recorded_at, head)
            where s.name = t.name
            """)
        .param("names", turns.stream().map(t -> t.subject().toString()).toArray(String[]::new))
        .param("versions", turns.stream().map(t -> t.history().version()).toArray(Long[]::new))
        .param("recorded", turns.stream().map(t -> t.now().toString()).toArray(String[]::new))
        .param("heads", turns.stream().map(Turn::hash).toArray(byte[][]::new))
        .update();
  }

  /** The next subjects of a kind after a name, in order: for whoever walks over all of them. */
  List<String> after(String kind, String name, int limit) {
    return db.sql(
            """
            select name from subject where kind = :kind and name > :name order by name limit :limit
            """)
        .param("kind", kind)
        .param("name", name)
        .param("limit", limit)
        .query((row, n) -> row.getString(1))
        .list();
  }
}
