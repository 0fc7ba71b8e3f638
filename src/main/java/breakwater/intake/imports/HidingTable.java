package breakwater.intake.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret by which ids of people are made; one for each database, and as old as it. */
@Component
class HidingTable {
  private final JdbcClient sql;

  HidingTable(JdbcClient sql) {
    this.sql = sql;
  }

  byte[] key() {
    return sql.sql("select key from import_hiding").query(byte[].class).single();
  }
}
