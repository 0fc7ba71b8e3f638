package breakwater.intake.imports.preview;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which conversations of a system have a case here. */
@Component
class KnownTable {
  private final JdbcClient db;

  KnownTable(JdbcClient db) {
    this.db = db;
  }

  /** How many of them have one. */
  long count(String source, Collection<String> keys) {
    return db.sql(
            "select count(*) from conversation where source = :source and external_id = any(:keys)")
        .param("source", source)
        .param("keys", keys.stream().distinct().toArray(String[]::new))
        .query(Long.class)
        .single();
  }
}
