package breakwater.desk;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The saved views. */
@Component
class SavedViewTable {
  private static final TypeReference<Map<String, String>> QUERY = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json;

  SavedViewTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Lets nobody else keep or change a view of theirs until the transaction ends. */
  void lock(PersonId person) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('views ' || :person, 7))")
        .param("person", person.value())
        .query((row, n) -> true)
        .single();
  }

  long count(PersonId person) {
    return sql.sql("select count(*) from desk_view where person = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  List<SavedView> of(PersonId person, Optional<TeamId> team) {
    return sql.sql(
            """
            select * from desk_view where person = :person or team = :team
            order by person <> :person, lower(name), id
            """)
        .param("person", person.value())
        .param("team", team.map(TeamId::value).orElse(""))
        .query((row, n) -> read(row))
        .list();
  }

  Optional<SavedView> find(ViewId id) {
    return sql.sql("select * from desk_view where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  void put(SavedView view) {
    sql.sql(
            """
            insert into desk_view (id, name, person, team, query, kept_at)
            values (:id, :name, :person, :team, :query::jsonb, :keptAt)
            on conflict (id) do update set
              name = excluded.name, team = excluded.team, query = excluded.query,
              kept_at = excluded.kept_at
            """)
        .param("id", view.id().value())
        .param("name", view.name())
        .param("person", view.by().value())
        .param("team", view.team().map(TeamId::value).orElse(null))
        .param("query", json.writeValueAsString(view.query()))
        .param("keptAt", view.keptAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(ViewId id) {
    sql.sql("delete from desk_view where id = :id").param("id", id.value()).update();
  }

  private SavedView read(ResultSet row) throws SQLException {
    return new SavedView(
        new ViewId(row.getString("id")),
        row.getString("name"),
        new PersonId(row.getString("person")),
        Optional.ofNullable(row.getString("team")).map(TeamId::new),
        json.readValue(row.getString("query"), QUERY),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }
}
