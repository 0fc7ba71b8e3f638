package breakwater.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of what each person wants to hear, and when not. */
@Component
class WishTable {
  private final JdbcClient db;

  WishTable(JdbcClient db) {
    this.db = db;
  }

  Wishes of(String recipient) {
    return db.sql("select * from notice_wish where person = :person")
        .param("person", recipient)
        .query((row, n) -> wishes(row))
        .optional()
        .orElse(Wishes.NONE);
  }

  /** Those who wish nothing are absent. */
  Map<String, Wishes> of(Collection<String> recipients) {
    return db
        .sql("select * from notice_wish where person = any(:people)")
        .param("people", recipients.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString("person"), wishes(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Keeps them; what had to wait for a digest or the end of quiet hours is looked at anew. */
  void put(String person, Wishes wishes, Instant now) {
    db.sql(
            """
            insert into notice_wish (person, off, digest, digest_at,
              quiet_from, quiet_until, quiet_weekends, zone)
            values (:person, :off, :digest, :at, :from, :until, :weekends, :zone)
            on conflict (person) do update set off = excluded.off,
              digest = excluded.digest, digest_at = excluded.digest_at,
              quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
              quiet_weekends = excluded.quiet_weekends, zone = excluded.zone
            """)
        .param("person", person)
        .param("off", wishes.off().toArray(String[]::new))
        .param("digest", digest(wishes))
        .param("at", wishes.digest().map(Digest::at).orElse(null))
        .param("from", wishes.quiet().map(QuietHours::from).orElse(null))
        .param("until", wishes.quiet().map(QuietHours::until).orElse(null))
        .param("weekends", wishes.quiet().filter(QuietHours::weekends).isPresent())
        .param("zone", wishes.zone().getId())
        .update();
    db.sql(
            """
            update outbox set due_at = :now
            where state = 'WAITING' and recipient = :person and tries = 0 and due_at > :now
            """)
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String[] digest(Wishes wishes) {
    return wishes.digest().stream().flatMap(it -> it.topics().stream()).toArray(String[]::new);
  }

  private static Wishes wishes(ResultSet row) throws SQLException {
    @Nullable LocalTime from = row.getObject("quiet_from", LocalTime.class);
    @Nullable LocalTime until = row.getObject("quiet_until", LocalTime.class);
    @Nullable LocalTime digestAt = row.getObject("digest_at", LocalTime.class);
    return new Wishes(
        Set.of((String[]) row.getArray("off").getArray()),
        digestAt == null
            ? Optional.empty()
            : Optional.of(
                new Digest(Set.of((String[]) row.getArray("digest").getArray()), digestAt)),
        from == null || until == null
            ? Optional.empty()
            : Optional.of(new QuietHours(from, until, row.getBoolean("quiet_weekends"))),
        ZoneId.of(row.getString("zone")));
  }
}
