package breakwater.people.absence;

import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        .query((row, n) -> colleague(row))
        .list();
  }

  Map<TeamId, List<Colleague>> of(Set<TeamId> teams) {
    var found = new HashMap<TeamId, List<Colleague>>();
    sql.sql(
            """
            select t.team, p.id, p.name, p.role
            from unnest(cast(:teams as text[])) t(team) cross join lateral (
              select id, name, role from person
              where team = t.team and active order by id limit :most) p
            """)
        .param("teams", teams.stream().map(TeamId::value).toArray(String[]::new))
        .param("most", MOST)
        .query(
            row -> {
              found
                  .computeIfAbsent(new TeamId(row.getString("team")), _ -> new ArrayList<>())
                  .add(colleague(row));
            });
    return found;
  }

  private static Colleague colleague(ResultSet row) throws SQLException {
    return new Colleague(
        new PersonId(row.getString("id")),
        row.getString("name"),
        Role.valueOf(row.getString("role")));
  }

  List<PersonId> marked(Mark mark) {
    return sql.sql(
            "select id from person where active and :mark = any(marks) order by id limit :most")
        .param("mark", mark.name())
        .param("most", MOST)
        .query((row, n) -> new PersonId(row.getString(1)))
        .list();
  }

  List<PersonId> with(Role role) {
    return sql.sql("select id from person where active and role = :role order by id limit :most")
        .param("role", role.name())
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
