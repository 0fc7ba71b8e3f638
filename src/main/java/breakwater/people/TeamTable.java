package breakwater.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class TeamTable {
  private final JdbcClient sql;

  TeamTable(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Versioned<Team>> find(TeamId id) {
    return sql.sql("select id, name, tier, version from team where id = :id")
        .param("id", id.value())
        .query((row, n) -> new Versioned<>(read(row, n), row.getLong("version")))
        .optional();
  }

  /** Lets nobody else change this team, or add one of this id, until the transaction ends. */
  void lock(TeamId id) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('team ' || :id, 7))")
        .param("id", id.value())
        .query((row, n) -> true)
        .single();
  }

  List<Team> list(String after, int limit) {
    return sql.sql("select id, name, tier from team where id > :after order by id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query(TeamTable::read)
        .list();
  }

  /** Answers its version: 1 when it is new. */
  public long put(Team team) {
    return sql.sql(
            """
            insert into team (id, name, tier) values (:id, :name, :tier)
            on conflict (id) do update set name = excluded.name, tier = excluded.tier,
              version = team.version + 1
            returning version
            """)
        .param("id", team.id().value())
        .param("name", team.name())
        .param("tier", team.tier().name())
        .query(Long.class)
        .single();
  }

  private static Team read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Team(
        new TeamId(row.getString("id")),
        row.getString("name"),
        Tier.valueOf(row.getString("tier")));
  }
}
