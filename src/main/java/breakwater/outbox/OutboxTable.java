package breakwater.outbox;

import breakwater.journal.Effect;
import breakwater.journal.EffectSink;
import breakwater.journal.Nodes;
import breakwater.journal.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Effects and what became of them. */
@Component
class OutboxTable implements EffectSink {
  private final JdbcClient db;
  private final JsonMapper json;
  private final Nodes nodes;

  OutboxTable(JdbcClient db, JsonMapper json, Nodes nodes) {
    this.db = db;
    this.json = json;
    this.nodes = nodes;
  }

  /** How an effect ended. */
  enum End {
    DELIVERED,
    UNDELIVERABLE,
    NOT_SENT
  }

  /** An effect that this node has taken, under an epoch. */
  record Taken(long id, Subject subject, Effect effect, int tries, long epoch, Instant wantedAt) {}

  @Override
  public void want(List<Wanted> wanted) {
    db.sql(
            """
            insert into outbox (subject, version, effect_key, kind, channel, recipient,
              useful_until, about, due_at, wanted_at)
            select w.*, c.now, c.now
            from unnest(
                cast(:subjects as text[]), cast(:versions as bigint[]), cast(:keys as text[]),
                cast(:kinds as text[]), cast(:channels as text[]), cast(:recipients as text[]),
                cast(:until as timestamptz[]), cast(:about as jsonb[])) w,
              (select clock_timestamp() + offset_micros * interval '1 microsecond' as now
               from engine) c
            on conflict (subject, effect_key) do nothing
            """)
        .param("subjects", each(wanted, it -> it.subject().toString()))
        .param("versions", wanted.stream().map(Wanted::version).toArray(Long[]::new))
        .param("keys", each(wanted, it -> it.effect().key()))
        .param("kinds", each(wanted, it -> it.effect().kind()))
        .param("channels", each(wanted, it -> it.effect().channel()))
        .param("recipients", each(wanted, it -> it.effect().recipient()))
        .param("until", each(wanted, it -> text(it.effect().usefulUntil())))
        .param("about", each(wanted, it -> json.writeValueAsString(it.effect().about())))
        .update();
  }

  private static @Nullable String[] each(
      List<Wanted> wanted, Function<Wanted, @Nullable String> value) {
    return wanted.stream().map(value).toArray(String[]::new);
  }

  /** The driver has no arrays of instants. */
  private static @Nullable String text(Optional<Instant> instant) {
    return instant.map(it -> sql(it).toString()).orElse(null);
  }

  /**
   * Takes the next effect that is due and that nobody holds: no other living node, and no thread of
   * this one. Not what goes to the pages with others.
   *
   * @param held those that threads of this node are delivering
   */
  Optional<Taken> take(Instant now, Collection<Long> held) {
    Set<UUID> others = new HashSet<>(nodes.alive());
    others.remove(nodes.me());
    return db.sql(
            """
            with free as materialized
              (select id from outbox
               where state = 'WAITING' and due_at <= :now and not (%s)
                 and (node is null or not node = any(:others)) and not id = any(:held)
               order by due_at limit 1 for update skip locked)
            update outbox o set node = :me, epoch = o.epoch + 1,
              first_try_at = coalesce(o.first_try_at, :now)
            from free where o.id = free.id
            returning o.*
            """
                .formatted(PageQueueTable.FRESH))
        .param("me", nodes.me())
        .param("others", others.toArray(UUID[]::new))
        .param("held", held.toArray(Long[]::new))
        .param("now", sql(now))
        .query((row, n) -> taken(row))
        .optional();
  }

  Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        row.getLong("id"),
        Subject.parse(row.getString("subject")),
        new Effect(
            row.getString("effect_key"),
            row.getString("kind"),
            row.getString("channel"),
            row.getString("recipient"),
            Optional.ofNullable(row.getObject("useful_until", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant),
            json.readValue(row.getString("about"), new TypeReference<Map<String, String>>() {})),
        row.getInt("tries"),
        row.getLong("epoch"),
        row.getObject("wanted_at", OffsetDateTime.class).toInstant());
  }

  /** Ends it; false = another node has taken it over, and says what became of it. */
  boolean end(Taken taken, End end, Instant now, @Nullable String trouble) {
    return db.sql(
                """
                update outbox set state = :state, tries = tries + :tried, trouble = :trouble,
                  node = null, ended_at = :now
                where id = :id and epoch = :epoch and state = 'WAITING'
                """)
            .param("state", end.name())
            .param("tried", end == End.NOT_SENT ? 0 : 1)
            .param("trouble", trouble)
            .param("now", sql(now))
            .param("id", taken.id())
            .param("epoch", taken.epoch())
            .update()
        == 1;
  }

  /** Lets it wait without an attempt: its recipient is not to be disturbed. */
  void defer(Taken taken, Instant until) {
    db.sql(
            """
            update outbox set node = null, due_at = :due, first_try_at = null
            where id = :id and epoch = :epoch and state = 'WAITING'
            """)
        .param("due", sql(until))
        .param("id", taken.id())
        .param("epoch", taken.epoch())
        .update();
  }

  void tryAgain(Taken taken, Instant due, String trouble) {
    db.sql(
            """
            update outbox set tries = tries + 1, trouble = :trouble, node = null, due_at = :due
            where id = :id and epoch = :epoch and state = 'WAITING'
            """)
        .param("trouble", trouble)
        .param("due", sql(due))
        .param("id", taken.id())
        .param("epoch", taken.epoch())
        .update();
  }

  /**
   * How much waits.
   *
   * @param waiting effects that have not ended
   * @param overdue those of them that have been due since before an instant
   */
  OutboxHealth.Depth depth(Instant overdue) {
    return db.sql(
            """
            select count(*) as waiting, count(*) filter (where due_at < :overdue) as overdue,
                   min(wanted_at) as oldest
            from (select due_at, wanted_at from outbox where state = 'WAITING'
                  order by due_at limit 10000) w
            """)
        .param("overdue", sql(overdue))
        .query(
            (row, n) ->
                new OutboxHealth.Depth(
                    row.getLong("waiting"),
                    row.getLong("overdue"),
                    Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .single();
  }

  Optional<Instant> next() {
    return db.sql("select due_at from outbox where state = 'WAITING' order by due_at limit 1")
        .query((row, n) -> row.getObject("due_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  private static OffsetDateTime sql(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
