package breakwater.people.absence;

import breakwater.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceTable {
  private final JdbcClient sql;

  AbsenceTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Lets nobody else enter an absence of this person until the transaction ends. */
  void lock(PersonId person) {
    sql.sql("select id from person where id = :id for update")
        .param("id", person.value())
        .query(String.class)
        .optional();
  }

  /** Those that are not over at an instant, by their beginning. */
  List<Absence> of(Collection<PersonId> people, Instant notOverAt) {
    return sql.sql(
            """
            select id, person, from_at, until_at, substitute from absence
            where person = any(:people) and (until_at is null or until_at > :now)
            order by from_at, id
            """)
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .param("now", utc(notOverAt))
        .query((row, n) -> read(row))
        .list();
  }

  /** Those that cover an instant, of whomever, by their beginning. */
  List<Absence> covering(Instant at, int limit) {
    return sql.sql(
            """
            select id, person, from_at, until_at, substitute from absence
            where from_at <= :at and (until_at is null or until_at > :at)
            order by from_at, id limit :limit
            """)
        .param("at", utc(at))
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  void add(Absence absence) {
    sql.sql(
            """
            insert into absence (id, person, from_at, until_at, substitute)
            values (:id, :person, :from, :until, :substitute)
            """)
        .param("id", absence.id().value())
        .param("person", absence.person().value())
        .param("from", utc(absence.from()))
        .param("until", absence.until().map(AbsenceTable::utc).orElse(null))
        .param("substitute", absence.substitute().map(PersonId::value).orElse(null))
        .update();
  }

  /** Ends one that has begun; takes away one that lies ahead. */
  boolean end(PersonId person, AbsenceId id, Instant now) {
    return sql.sql(
                """
                update absence set until_at = greatest(:now, from_at)
                where id = :id and person = :person and (until_at is null or until_at > :now)
                """)
            .param("now", utc(now))
            .param("id", id.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  private static Absence read(ResultSet row) throws SQLException {
    return new Absence(
        new AbsenceId(row.getString("id")),
        new PersonId(row.getString("person")),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("substitute")).map(PersonId::new));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
