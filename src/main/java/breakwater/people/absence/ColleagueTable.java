package breakwater.people.absence;

import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ColleagueTable {
  /** Larger teams are cut here. */
  private static final int MOST = 500;

  private final JdbcClient sql;

  ColleagueTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<Colleague> of(TeamId team) {
    return sql.sql(
            """
            select id, name, role from person where team = :team and active order by id limit :most
            """)
        .param("team", team.value())
        .param("most", MOST)
        .query(
            (row, n) ->
                new Colleague(
                    new PersonId(row.getString("id")),
                    row.getString("name"),
                    Role.valueOf(row.getString("role"))))
        .list();
  }

  List<PersonId> marked(Mark mark) {
    return sql.sql(
            "select id from person where active and :mark = any(marks) order by id limit :most")
        .param("mark", mark.name())
        .param("most", MOST)
        .query((row, n) -> new PersonId(row.getString(1)))
        .list();
  }

  List<PersonId> active(List<PersonId> people) {
    return sql.sql("select id from person where active and id = any(:people) order by id")
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .query((row, n) -> new PersonId(row.getString(1)))
        .list();
  }
}
