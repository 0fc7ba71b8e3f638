package breakwater.people.passwords;

import breakwater.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of each password what can check it, never the password. */
@Repository
class PasswordTable {
  private final JdbcClient sql;

  PasswordTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @param generation grows each time that it is set: sessions of an earlier one are over
   */
  record Kept(PersonId person, String hash, long generation) {}

  Optional<Kept> of(PersonId person) {
    return sql.sql("select hash, generation from person_password where person_id = :person")
        .param("person", person.value())
        .query((row, n) -> new Kept(person, row.getString("hash"), row.getLong("generation")))
        .optional();
  }

  /** Of whoever signs in by this id or e-mail address and works here. */
  Optional<Kept> find(String name) {
    return sql
        .sql(
            """
            select w.person_id, w.hash, w.generation
            from person p join person_password w on w.person_id = p.id
            where p.active and (p.id = :name or lower(p.email) = lower(:name))
            """)
        .param("name", name)
        .query(
            (row, n) ->
                new Kept(
                    new PersonId(row.getString("person_id")),
                    row.getString("hash"),
                    row.getLong("generation")))
        .list()
        .stream()
        .findFirst();
  }

  /** Whether there was one. */
  boolean remove(PersonId person) {
    return sql.sql("delete from person_password where person_id = :person")
            .param("person", person.value())
            .update()
        > 0;
  }

  void set(PersonId person, String hash, Instant now) {
    sql.sql(
            """
            insert into person_password (person_id, hash, generation, set_at)
            values (:person, :hash, 1, :now)
            on conflict (person_id) do update set hash = :hash, set_at = :now,
              generation = person_password.generation + 1
            """)
        .param("person", person.value())
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
