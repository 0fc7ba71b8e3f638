package breakwater.people.signin;

import breakwater.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInLinkTable {
  private final JdbcClient sql;

  SignInLinkTable(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Secret secret, PersonId person, Instant expiresAt) {
    sql.sql(
            """
            insert into sign_in_link (hash, person_id, expires_at)
            values (:hash, :person, :expires)
            """)
        .param("hash", secret.hash())
        .param("person", person.value())
        .param("expires", utc(expiresAt))
        .update();
  }

  /** Uses it up; empty = unknown, expired or used before, or the person has left. */
  Optional<PersonId> use(Secret secret, Instant now) {
    return sql.sql(
            """
            update sign_in_link l set used_at = :now
            from person p
            where l.hash = :hash and l.used_at is null and l.expires_at > :now
              and p.id = l.person_id and p.active
            returning l.person_id
            """)
        .param("now", utc(now))
        .param("hash", secret.hash())
        .query(String.class)
        .optional()
        .map(PersonId::new);
  }

  void removeExpired(Instant before) {
    sql.sql("delete from sign_in_link where expires_at < :before")
        .param("before", utc(before))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
