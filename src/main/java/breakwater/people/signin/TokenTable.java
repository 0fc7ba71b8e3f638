package breakwater.people.signin;

import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.PersonTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenTable {
  private final JdbcClient sql;

  TokenTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** A token that is not revoked, and the active person to whom it belongs. */
  record Holder(Token token, Person person) {}

  Optional<Holder> find(Secret secret) {
    return holder("t.hash = :it", secret.hash());
  }

  Optional<Holder> find(String id) {
    return holder("t.id = :it", id);
  }

  private Optional<Holder> holder(String which, Object it) {
    return sql.sql(
            """
            select p.*, t.id as token_id, t.person_id, t.prefix, t.name as token_name, t.scopes,
              t.created_at, t.expires_at, t.last_used_at
            from api_token t join person p on p.id = t.person_id
            where t.revoked_at is null and p.active and
            """
                + which)
        .param("it", it)
        .query((row, n) -> new Holder(read(row), PersonTable.read(row).value()))
        .optional();
  }

  /** Everybody's, the latest used first. */
  List<Token> all() {
    return sql.sql(
            """
            select id as token_id, person_id, prefix, name as token_name, scopes, created_at,
              expires_at, last_used_at
            from api_token where revoked_at is null
            order by last_used_at desc nulls last, created_at, id limit 200
            """)
        .query((row, n) -> read(row))
        .list();
  }

  List<Token> list(PersonId person) {
    return sql.sql(
            """
            select id as token_id, person_id, prefix, name as token_name, scopes, created_at,
              expires_at, last_used_at
            from api_token where person_id = :person and revoked_at is null
            order by created_at, id limit 200
            """)
        .param("person", person.value())
        .query((row, n) -> read(row))
        .list();
  }

  void add(Token token, Secret secret) {
    sql.sql(
            """
            insert into api_token (id, person_id, hash, prefix, name, scopes, created_at, expires_at)
            values (:id, :person, :hash, :prefix, :name, string_to_array(:scopes, ','), :created,
              :expires)
            """)
        .param("id", token.id())
        .param("person", token.person().value())
        .param("hash", secret.hash())
        .param("prefix", token.prefix())
        .param("name", token.name())
        .param("scopes", token.scopes().stream().map(Enum::name).collect(Collectors.joining(",")))
        .param("created", utc(token.createdAt()))
        .param("expires", token.expiresAt().map(TokenTable::utc).orElse(null))
        .update();
  }

  boolean revoke(PersonId person, String id, Instant now) {
    return sql.sql(
                """
                update api_token set revoked_at = :now
                where id = :id and person_id = :person and revoked_at is null
                """)
            .param("now", utc(now))
            .param("id", id)
            .param("person", person.value())
            .update()
        == 1;
  }

  /** Notes that it was used, unless that was noted within the minute. */
  void touch(String id, Instant now) {
    sql.sql(
            """
            update api_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :minuteAgo)
            """)
        .param("now", utc(now))
        .param("minuteAgo", utc(now.minusSeconds(60)))
        .param("id", id)
        .update();
  }

  private static Token read(ResultSet row) throws SQLException {
    Set<Scope> scopes =
        Arrays.stream((Object[]) row.getArray("scopes").getArray())
            .map(scope -> Scope.valueOf(scope.toString()))
            .collect(Collectors.toUnmodifiableSet());
    return new Token(
        row.getString("token_id"),
        new PersonId(row.getString("person_id")),
        row.getString("prefix"),
        row.getString("token_name"),
        scopes,
        instant(row, "created_at").orElseThrow(),
        instant(row, "expires_at"),
        instant(row, "last_used_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
