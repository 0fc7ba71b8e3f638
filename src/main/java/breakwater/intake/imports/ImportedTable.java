package breakwater.intake.imports;

import breakwater.cases.CaseId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was imported ever: rows by their digest, and cases by their conversation. */
@Component
class ImportedTable {
  private final JdbcClient db;

  ImportedTable(JdbcClient db) {
    this.db = db;
  }

  /** Notes rows as imported; those that were before are answered. */
  Set<UUID> repeated(Collection<UUID> keys) {
    UUID[] all = keys.stream().distinct().sorted().toArray(UUID[]::new);
    var repeated = new HashSet<>(List.of(all));
    db.sql(
            """
            insert into imported_row (key) select unnest(:keys) on conflict do nothing returning key
            """)
        .param("keys", all)
        .query((row, n) -> row.getObject("key", UUID.class))
        .list()
        .forEach(repeated::remove);
    return repeated;
  }

  /**
   * The cases of these conversations, which stay locked until the end of the transaction; a
   * conversation that nobody knows gets the next free number and is a case from now on.
   *
   * <p>All new ones are begun before any known one is locked, each in the order of keys: two
   * imports at once wait for one another, but never in a circle.
   *
   * @param caseKeys in the order in which cases are numbered
   */
  Map<String, CaseId> place(String source, Collection<String> caseKeys) {
    String[] keys = caseKeys.toArray(String[]::new);
    db.sql(
            """
            with fresh as materialized (
              select k.key, nextval('case_number') as number from (
                select key from unnest(:keys) with ordinality as u(key, place)
                where not exists (
                  select from conversation where source = :source and external_id = key)
                order by place) k
            )
            insert into conversation (source, external_id, case_id)
            select :source, key, number from fresh order by key
            on conflict do nothing
            """)
        .param("source", source)
        .param("keys", keys)
        .update();
    var cases = new HashMap<String, CaseId>();
    db.sql(
            """
            select external_id, case_id from conversation
            where source = :source and external_id = any(:keys)
            order by external_id for update
            """)
        .param("source", source)
        .param("keys", keys)
        .query(
            row -> {
              cases.put(row.getString("external_id"), new CaseId(row.getString("case_id")));
            });
    return cases;
  }
}
