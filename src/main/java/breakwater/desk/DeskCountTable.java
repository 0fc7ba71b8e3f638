package breakwater.desk;

import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts rows of the desk, in one statement, each kind only up to a limit. */
@Component
class DeskCountTable {
  /**
   * What is counted, as it is asked for in an address.
   *
   * @param along the order of the index along which it is counted: without one the table is read
   *     from its beginning
   */
  private record Asked(Map<String, String> query, String along) {}

  private static final List<Asked> ASKED =
      List.of(
          new Asked(Map.of(), "rank_at, id"),
          new Asked(Map.of("assignee", "me"), "rank_at, id"),
          new Asked(Map.of("assignee", "nobody"), "rank_at, id"),
          new Asked(Map.of("promise", "NEAR"), "near_at"),
          new Asked(Map.of("promise", "MISSED"), "due_at"),
          new Asked(Map.of("status", "waiting"), "rank_at, id"),
          new Asked(Map.of("status", "snoozed"), "rank_at, id"));

  private final JdbcClient sql;

  DeskCountTable(JdbcClient sql) {
    this.sql = sql;
  }

  DeskCounts count(Caller caller, Optional<PersonId> me, Instant now) {
    var statements = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    for (Asked asked : ASKED) {
      if (asked.query().containsValue("me") && me.isEmpty()) {
        statements.add("0");
        continue;
      }
      DeskWhere where = DeskWhere.of(caller, DeskQuery.of(asked.query()).filter(me), now);
      statements.add(
          "(select count(*) from (select 1 from desk_case"
              + where
              + " order by "
              + asked.along()
              + " limit :most) found)");
      values.putAll(where.values());
    }
    return sql.sql("select " + String.join(", ", statements))
        .params(values)
        .param("most", DeskCounts.MOST)
        .query(
            (row, n) ->
                new DeskCounts(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)))
        .single();
  }
}
