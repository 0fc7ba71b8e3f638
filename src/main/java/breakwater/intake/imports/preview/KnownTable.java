package breakwater.intake.imports.preview;

import breakwater.intake.imports.rows.Observation;
import java.util.List;
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
   */
  record Known(long cases, long otherwise) {}

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
        .param("keys", rows.stream().map(Observation::caseKey).toArray(String[]::new))
        .param("titles", rows.stream().map(row -> row.opening().title()).toArray(String[]::new))
        .query((row, n) -> new Known(row.getLong("cases"), row.getLong("otherwise")))
        .single();
  }
}
