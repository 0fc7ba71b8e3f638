package breakwater.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each case a number that people can say, from 1001. Numbers may be left out. */
@Component
class CaseNumberTable {
  private final JdbcClient sql;

  CaseNumberTable(JdbcClient sql) {
    this.sql = sql;
  }

  CaseId next() {
    long number = sql.sql("select nextval('case_number')").query(Long.class).single();
    return new CaseId(Long.toString(number));
  }
}
