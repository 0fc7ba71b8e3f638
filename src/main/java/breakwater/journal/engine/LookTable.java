package breakwater.journal.engine;

import breakwater.journal.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what came of looks, all those of a transaction with one statement for each kind. Under
 * their subjects' head locks.
 */
@Component
class LookTable {
  private final JdbcClient db;

  LookTable(JdbcClient db) {
    this.db = db;
  }

  private record Row(Subject subject, String follower, Look look) {}

  void write(List<Turn> turns) {
    var looked = new ArrayList<Row>();
    var wanted = new ArrayList<Row>();
    for (Turn turn : turns) {
      new TreeMap<>(turn.looks())
          .forEach(
              (follower, look) ->
                  (look.looked() ? looked : wanted)
                      .add(new Row(turn.subject(), follower, look.forSweep(turn.sweep(follower)))));
    }
    write(LOOKED, looked);
    write(WANTED, wanted);
  }

  private static final String INSERT =
      """
      insert into agenda as a (subject, follower, lane, due_at, wanted_version, seen_version,
        seen_sweep, tries, trouble, quarantined_at)
      select * from unnest(
        cast(:subjects as text[]), cast(:followers as text[]), cast(:lanes as text[]),
        cast(:due as timestamptz[]), cast(:wanted as bigint[]), cast(:seen as bigint[]),
        cast(:sweeps as bigint[]), cast(:tries as int[]), cast(:troubles as text[]),
        cast(:quarantined as timestamptz[]))
        look(subject, follower, lane, due_at, wanted_version, seen_version, seen_sweep, tries,
          trouble, quarantined_at)
      %s
      on conflict (subject, follower) do update set
        lane = excluded.lane,
        wanted_version = greatest(a.wanted_version, excluded.wanted_version),
        seen_sweep = greatest(a.seen_sweep, excluded.seen_sweep),
      """;

  /** Most looks come to what the last one came to: nobody is to look, or at the same instant. */
  private static final String OTHERWISE =
      """
      where not exists (
        select from agenda k where k.subject = look.subject and k.follower = look.follower
          and k.seen_version >= k.wanted_version and k.seen_sweep >= look.seen_sweep
          and (k.lane, k.due_at, k.tries, k.trouble, k.quarantined_at) is not distinct from
            (look.lane, look.due_at, look.tries, look.trouble, look.quarantined_at))
      """;

  /** A quiet row, or one that waits; a look that failed keeps what was seen. */
  private static final String LOOKED =
      INSERT.formatted(OTHERWISE)
          + """
            due_at = excluded.due_at,
            seen_version = greatest(a.seen_version, excluded.seen_version),
            tries = excluded.tries,
            trouble = excluded.trouble,
            quarantined_at = excluded.quarantined_at
          """;

  /** Sooner than it was due, and what it has been through is kept. */
  private static final String WANTED =
      INSERT.formatted("")
          + "  due_at = least(coalesce(a.due_at, excluded.due_at), excluded.due_at)";

  private void write(String statement, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    db.sql(statement)
        .param("subjects", each(rows, String[]::new, row -> row.subject().toString()))
        .param("followers", each(rows, String[]::new, Row::follower))
        .param("lanes", each(rows, String[]::new, row -> row.look().lane().name()))
        .param("due", each(rows, String[]::new, row -> text(row.look().dueAt())))
        .param("wanted", each(rows, Long[]::new, row -> row.look().wantedVersion()))
        .param("seen", each(rows, Long[]::new, row -> row.look().seenVersion()))
        .param("sweeps", each(rows, Long[]::new, row -> row.look().seenSweep()))
        .param("tries", each(rows, Integer[]::new, row -> row.look().tries()))
        .param("troubles", each(rows, String[]::new, row -> row.look().trouble()))
        .param("quarantined", each(rows, String[]::new, row -> text(row.look().quarantinedAt())))
        .update();
  }

  private static <T extends @Nullable Object> T[] each(
      List<Row> rows, java.util.function.IntFunction<T[]> array, Function<Row, T> value) {
    return rows.stream().map(value).toArray(array);
  }

  /** The driver has no arrays of instants. */
  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : Instants.sql(instant).toString();
  }
}
