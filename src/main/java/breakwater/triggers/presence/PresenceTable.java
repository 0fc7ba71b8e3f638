package breakwater.triggers.presence;

import breakwater.cases.CaseId;
import breakwater.people.PersonId;
import breakwater.triggers.presence.Looking.Doing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PresenceTable {
  private final JdbcClient sql;

  PresenceTable(JdbcClient sql) {
    this.sql = sql;
  }

  void put(CaseId id, PersonId person, String tab, Doing doing, Instant now) {
    sql.sql(
            """
            insert into presence (case_id, person, tab, doing, seen_at)
            values (:case, :person, :tab, :doing, :now)
            on conflict (case_id, person, tab)
              do update set doing = excluded.doing, seen_at = excluded.seen_at
            """)
        .param("case", number(id))
        .param("person", person.value())
        .param("tab", tab)
        .param("doing", doing.name())
        .param("now", utc(now))
        .update();
  }

  /** Each of the others once, with the most that they do in any of their windows. */
  List<Looking> others(CaseId id, PersonId self, Instant since) {
    return sql.sql(
            """
            select person, max(doing) as doing from presence
            where case_id = :case and person <> :self and seen_at > :since
            group by person order by person
            """)
        .param("case", number(id))
        .param("self", self.value())
        .param("since", utc(since))
        .query(
            (row, n) ->
                new Looking(
                    new PersonId(row.getString("person")), Doing.valueOf(row.getString("doing"))))
        .list();
  }

  /** Takes out who has gone without saying so. */
  void sweep(CaseId id, Instant since) {
    sql.sql("delete from presence where case_id = :case and seen_at <= :since")
        .param("case", number(id))
        .param("since", utc(since))
        .update();
  }

  void remove(CaseId id, PersonId person, String tab) {
    sql.sql("delete from presence where case_id = :case and person = :person and tab = :tab")
        .param("case", number(id))
        .param("person", person.value())
        .param("tab", tab)
        .update();
  }

  private static long number(CaseId id) {
    return Long.parseLong(id.value());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
