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

  /** Those keys that are conversations already, and so have a case. */
  Map<String, CaseId> cases(String source, Collection<String> caseKeys) {
    var known = new HashMap<String, CaseId>();
    db.sql(
            """
            select external_id, case_id from conversation
            where source = :source and external_id = any(:keys)
            """)
        .param("source", source)
        .param("keys", caseKeys.toArray(String[]::new))
        .query(
            row -> {
              known.put(row.getString("external_id"), new CaseId(row.getString("case_id")));
            });
    return known;
  }

  /** From now on a message of this conversation joins the case. */
  void name(String source, Map<String, CaseId> cases) {
    db.sql(
            """
            insert into conversation (source, external_id, case_id)
            select :source, k.key, k.id from unnest(:keys, :ids) as k(key, id)
            """)
        .param("source", source)
        .param("keys", cases.keySet().toArray(String[]::new))
        .param(
            "ids", cases.values().stream().map(id -> Long.valueOf(id.value())).toArray(Long[]::new))
        .update();
  }

  /** The next free numbers. */
  List<CaseId> numbers(int count) {
    return db.sql("select nextval('case_number') as number from generate_series(1, :count)")
        .param("count", count)
        .query((row, n) -> new CaseId(row.getString("number")))
        .list();
  }
}
