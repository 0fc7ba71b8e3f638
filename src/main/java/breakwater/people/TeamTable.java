package breakwater.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamTable {
  private final JdbcClient sql;

  TeamTable(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Team> find(TeamId id) {
    return sql.sql("select id, name, tier from team where id = :id")
        .param("id", id.value())
        .query(TeamTable::read)
        .optional();
  }

  List<Team> list(String after, int limit) {
    return sql.sql("select id, name, tier from team where id > :after order by id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query(TeamTable::read)
        .list();
  }

  void put(Team team) {
    sql.sql(
            """
            insert into team (id, name, tier) values (:id, :name, :tier)
            on conflict (id) do update set name = excluded.name, tier = excluded.tier
            """)
        .param("id", team.id().value())
        .param("name", team.name())
        .param("tier", team.tier().name())
        .update();
  }

  private static Team read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Team(
        new TeamId(row.getString("id")),
        row.getString("name"),
        Tier.valueOf(row.getString("tier")));
  }
}
