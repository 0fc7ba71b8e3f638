package breakwater.people;

import breakwater.people.Person.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PersonTable {
  private static final String COLUMNS = "id, name, email, role, tier, team, marks, active, version";

  private final JdbcClient sql;

  PersonTable(JdbcClient sql) {
    this.sql = sql;
  }

  public boolean isEmpty() {
    return sql.sql("select not exists (select from person)").query(Boolean.class).single();
  }

  public Optional<Versioned<Person>> find(PersonId id) {
    return sql.sql("select " + COLUMNS + " from person where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  List<Person> all(Collection<PersonId> ids) {
    return sql.sql("select " + COLUMNS + " from person where id = any(:ids)")
        .param("ids", ids.stream().map(PersonId::value).toArray(String[]::new))
        .query((row, n) -> read(row).value())
        .list();
  }

  /** Locks them, for a change. */
  Optional<Versioned<Person>> lock(PersonId id) {
    return sql.sql("select " + COLUMNS + " from person where id = :id for update")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  List<Person> list(String after, int limit) {
    return sql.sql("select " + COLUMNS + " from person where id > :after order by id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> read(row).value())
        .list();
  }

  /** A number that grows with each change of a person or team. */
  long edition() {
    return sql.sql(
            """
            select (select coalesce(sum(version), 0) from person)
              + (select coalesce(sum(version), 0) from team)
            """)
        .query(Long.class)
        .single();
  }

  boolean isEmailTaken(String email, PersonId byOtherThan) {
    return sql.sql(
            """
            select exists (select from person where lower(email) = lower(:email) and id <> :id)
            """)
        .param("email", email)
        .param("id", byOtherThan.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether an active administrator remains without this person; locks the administrators. */
  boolean isAdministratorBeside(PersonId id) {
    return !sql.sql(
            """
            select id from person
            where role = 'ADMINISTRATOR' and active and id <> :id order by id for share
            """)
        .param("id", id.value())
        .query(String.class)
        .list()
        .isEmpty();
  }

  /** False = there is already one with this id or address. */
  public boolean add(Person person) {
    return bind(
                """
                insert into person (id, name, email, role, tier, team, marks, active)
                values (:id, :name, :email, :role, :tier, :team, :marks, :active)
                on conflict do nothing
                """,
                person)
            .update()
        == 1;
  }

  void change(Person person) {
    bind(
            """
            update person set name = :name, email = :email, role = :role, tier = :tier,
              team = :team, marks = :marks, active = :active, version = version + 1
            where id = :id
            """,
            person)
        .update();
  }

  private JdbcClient.StatementSpec bind(String statement, Person person) {
    return sql.sql(statement)
        .param("id", person.id().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("role", person.role().name())
        .param("tier", person.tier().map(Enum::name).orElse(null))
        .param("team", person.team().map(TeamId::value).orElse(null))
        .param("marks", person.marks().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("active", person.active());
  }

  private static Set<Mark> marks(String[] names) {
    return Arrays.stream(names).map(Mark::valueOf).collect(Collectors.toSet());
  }

  public static Versioned<Person> read(ResultSet row) throws SQLException {
    Person person =
        new Person(
            new PersonId(row.getString("id")),
            row.getString("name"),
            row.getString("email"),
            Role.valueOf(row.getString("role")),
            Optional.ofNullable(row.getString("tier")).map(Tier::valueOf),
            Optional.ofNullable(row.getString("team")).map(TeamId::new),
            marks((String[]) row.getArray("marks").getArray()),
            row.getBoolean("active"));
    return new Versioned<>(person, row.getLong("version"));
  }
}
