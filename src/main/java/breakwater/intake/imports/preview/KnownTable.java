package breakwater.intake.imports.preview;

import breakwater.intake.imports.rows.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which conversations of a system have a case here. */
@Component
class KnownTable {
  private final JdbcClient db;

  KnownTable(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param cases of some rows that are here
   * @param otherwise of those, how many have another title here than any of their rows
   * @param elsewhere how many have key and title of a row, but came from another system, by its
   *     name
   */
  record Known(long cases, long otherwise, Map<String, Long> elsewhere) {}

  Known count(String source, List<Observation> rows) {
    return db.sql(
            """
            select count(*) as cases, count(*) filter (where not same) as otherwise
            from (
              select c.case_id, coalesce(bool_or(r.title = said.title), true) as same
              from unnest(:keys::text[], :titles::text[]) said (key, title)
                join conversation c on c.source = :source and c.external_id = said.key
                left join case_row r on r.id = c.case_id
              group by c.case_id
            ) known
            """)
        .param("source", source)
        .param("keys", keys(rows))
        .param("titles", titles(rows))
        .query(
            (row, n) ->
                new Known(row.getLong("cases"), row.getLong("otherwise"), elsewhere(source, rows)))
        .single();
  }

  private Map<String, Long> elsewhere(String source, List<Observation> rows) {
    var elsewhere = new LinkedHashMap<String, Long>();
    db.sql(
            """
            select c.source, count(distinct c.case_id) as cases
            from (select distinct source from import_run where source <> :source) other
              cross join unnest(:keys::text[], :titles::text[]) said (key, title)
              join conversation c on c.source = other.source and c.external_id = said.key
              join case_row r on r.id = c.case_id and r.title = said.title
            group by c.source order by cases desc, c.source
            """)
        .param("source", source)
        .param("keys", keys(rows))
        .param("titles", titles(rows))
        .query(
            (RowCallbackHandler)
                row -> elsewhere.put(row.getString("source"), row.getLong("cases")));
    return elsewhere;
  }

  private static String[] keys(List<Observation> rows) {
    return rows.stream().map(Observation::caseKey).toArray(String[]::new);
  }

  private static String[] titles(List<Observation> rows) {
    return rows.stream().map(row -> row.opening().title()).toArray(String[]::new);
  }
}
