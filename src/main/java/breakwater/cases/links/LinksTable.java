package breakwater.cases.links;

import breakwater.cases.AttachmentId;
import breakwater.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tying cases needs beside their facts. */
@Component
class LinksTable {
  /** Any number that nobody else locks. */
  private static final long FAMILIES = 0x6661_6d69_6c79L;

  private final JdbcClient sql;

  LinksTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One at a time says who is whose parent, so that no ring closes between two who look at once.
   * Before any case is locked.
   */
  void oneAtATime() {
    sql.sql("select pg_advisory_xact_lock(:key)").param("key", FAMILIES).query().listOfRows();
  }

  /** The next number of a case. */
  CaseId next() {
    return new CaseId(
        Long.toString(sql.sql("select nextval('case_number')").query(Long.class).single()));
  }

  /** The content of a file, kept with another case too. */
  void copy(CaseId from, AttachmentId there, CaseId to, AttachmentId here) {
    sql.sql(
            """
            insert into attachment (case_id, id, media_type, sha256, data)
            select :to, :here, media_type, sha256, data from attachment
            where case_id = :from and id = :there
            """)
        .param("to", to.value())
        .param("here", here.value())
        .param("from", from.value())
        .param("there", there.value())
        .update();
  }
}
