package breakwater.insight.baseline;

import breakwater.insight.baseline.Baseline.Source;
import breakwater.people.TeamId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a history holds: where it came from, its teams, tags and other values, its hours. */
@Component
class HistoryTable {
  private final JdbcClient sql;

  HistoryTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What cases have of a kind, the commonest first; nothing of kinds that are words.
   *
   * @param named whether accounts are called by their names, which not everybody may read
   */
  List<Offered> values(Optional<String> source, Likeness.Kind kind, boolean named, int most) {
    Optional<String> said =
        switch (kind) {
          case TEAM -> Optional.of("(values ('team', r.team))");
          case TAG -> Optional.of("(select 'tag', tag from unnest(r.tags) tag)");
          case FIELD ->
              Optional.of(
                  """
                  (values ('type', r.type), ('area', r.area), ('priority', lower(r.priority)),
                    ('account', case when :named then coalesce(a.name, r.account) else r.account end))
                  """);
          case MOVED, PHRASE -> Optional.empty();
        };
    return said.map(values -> offered(values, source, named, most)).orElse(List.of());
  }

  /** Whether a case has it. */
  boolean isTeam(String id) {
    return sql.sql("select exists (select from case_row where lower(team) = lower(:id))")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private List<Offered> offered(String values, Optional<String> source, boolean named, int most) {
    return sql.sql(
            """
            select of, value, count(*) as cases
            from insight_case i join case_row r on r.id = i.case_id
              left join account a on :named and a.id = r.account
              cross join lateral %s as said (of, value)
            where (cast(:source as text) is null or i.source = :source) and value <> ''
            group by of, value order by cases desc, of, value limit :most
            """
                .formatted(values))
        .param("source", source.orElse(null))
        .param("named", named)
        .param("most", most)
        .query(
            (row, n) ->
                new Offered(row.getString("value"), row.getString("of"), row.getLong("cases")))
        .list();
  }

  /** Where cases came from, the commonest first; at most {@code most}. */
  List<Source> sources(int most) {
    return sql.sql(
            """
            select source, count(*) as cases from insight_case where source <> ''
            group by source order by cases desc, source limit :most
            """)
        .param("most", most)
        .query((row, n) -> new Source(row.getString("source"), row.getLong("cases")))
        .list();
  }

  /** Whether cases came from there. */
  boolean knows(String source) {
    return sql.sql("select exists (select from insight_case where source = :source)")
        .param("source", source)
        .query(Boolean.class)
        .single();
  }

  /** The teams of cases that were never raised, the commonest first. */
  List<TeamId> firstTeams() {
    return sql.sql(
            """
            select team from insight_case
            where team is not null and left_frontline_at is null
            group by team order by count(*) desc, team
            """)
        .query((row, n) -> new TeamId(row.getString(1)))
        .list();
  }

  /** The teams that cases were raised to, and those that such cases are with; the same order. */
  List<TeamId> raisedTo() {
    return sql.sql(
            """
            select team from (
              select team from escalation_pass where team is not null
              union all
              select team from insight_case where team is not null and left_frontline_at is not null
            ) raised
            group by team order by count(*) desc, team
            """)
        .query((row, n) -> new TeamId(row.getString(1)))
        .list();
  }

  /** How many cases were opened in each hour of the day, UTC, from Monday to Friday. */
  long[] openings() {
    var openings = new long[24];
    sql.sql(
            """
            select extract(hour from opened_at at time zone 'UTC')::int as hour, count(*) as cases
            from insight_case
            where extract(isodow from opened_at at time zone 'UTC') < 6
            group by 1
            """)
        .query(
            row -> {
              openings[row.getInt("hour")] = row.getLong("cases");
            });
    return openings;
  }
}
