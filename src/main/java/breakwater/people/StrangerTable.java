package breakwater.people;

import breakwater.journal.Id;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StrangerTable {
  static final String PERSON = "PERSON";
  static final String TEAM = "TEAM";

  private final JdbcClient sql;

  StrangerTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * In the order of their ids, so that two imports do not wait for each other. Whoever was erased
   * stays so.
   */
  void meet(String kind, Map<? extends Id, String> names) {
    if (names.isEmpty()) {
      return;
    }
    List<? extends Map.Entry<? extends Id, String>> sorted =
        names.entrySet().stream()
            .sorted(Comparator.comparing(named -> named.getKey().value()))
            .toList();
    sql.sql(
            """
            insert into stranger (kind, id, name)
            select :kind, met.id, met.name from unnest(:ids::text[], :names::text[]) met (id, name)
            on conflict do nothing
            """)
        .param("kind", kind)
        .param("ids", sorted.stream().map(named -> named.getKey().value()).toArray(String[]::new))
        .param("names", sorted.stream().map(Map.Entry::getValue).toArray(String[]::new))
        .update();
  }

  Optional<String> name(String kind, Id id) {
    return sql.sql(
            """
            select coalesce(name, :erased) from stranger where kind = :kind and id = :id
            """)
        .param("erased", Strangers.ERASED)
        .param("kind", kind)
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  Optional<TeamId> team(String name) {
    return sql.sql(
            """
            select min(id) from stranger where kind = :kind and lower(name) = lower(:name)
            having count(*) > 0
            """)
        .param("kind", TEAM)
        .param("name", name)
        .query((row, n) -> new TeamId(row.getString(1)))
        .optional();
  }

  Map<TeamId, String> teams(Collection<String> names) {
    return sql
        .sql(
            """
            select id, name from stranger
            where kind = :kind and lower(name) in (select lower(said) from unnest(:names::text[]) said)
            """)
        .param("kind", TEAM)
        .param("names", names.toArray(String[]::new))
        .query((row, n) -> Map.entry(new TeamId(row.getString("id")), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<PersonId, String> names(Collection<PersonId> ids) {
    return sql
        .sql(
            """
            select id, coalesce(name, :erased) as name from stranger
            where kind = :kind and id = any(:ids)
            """)
        .param("erased", Strangers.ERASED)
        .param("kind", PERSON)
        .param("ids", ids.stream().map(PersonId::value).toArray(String[]::new))
        .query((row, n) -> Map.entry(new PersonId(row.getString("id")), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Without those who were erased. */
  List<Stranger> people(String after, int limit) {
    return sql.sql(
            """
            select id, name from stranger
            where kind = :kind and name is not null and id > :after order by id limit :limit
            """)
        .param("kind", PERSON)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> new Stranger(new PersonId(row.getString("id")), row.getString("name")))
        .list();
  }

  /** False = there is none. */
  boolean erase(PersonId id) {
    return sql.sql("update stranger set name = null where kind = :kind and id = :id")
            .param("kind", PERSON)
            .param("id", id.value())
            .update()
        == 1;
  }
}
