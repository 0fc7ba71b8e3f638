package breakwater.cases;

import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept beside the facts: the numbers of cases, and the content of files. */
@Component
class CaseTable implements Forgets {
  private final JdbcClient sql;
  private final JdbcTemplate batch;

  CaseTable(JdbcClient sql, JdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  /** The next number that people can say, from 1001. Numbers may be left out. */
  CaseId next() {
    long number = sql.sql("select nextval('case_number')").query(Long.class).single();
    return new CaseId(Long.toString(number));
  }

  /** Whether its conversation goes on in another case. */
  boolean merged(CaseId id) {
    return sql.sql("select exists (select from case_row where id = :id and status = 'MERGED')")
        .param("id", Long.parseLong(id.value()))
        .query(Boolean.class)
        .single();
  }

  void keep(CaseId id, MessageId message, List<Upload> uploads) {
    int number = 0;
    for (Upload upload : uploads) {
      batch.update(
          """
          insert into attachment (case_id, id, media_type, sha256, data) values (?, ?, ?, ?, ?)
          """,
          id.value(),
          Upload.id(message, ++number).value(),
          upload.mediaType(),
          sha256(upload.data()),
          upload.data());
    }
  }

  @Override
  public void forget(Subject subject) {
    if (subject.kind().equals(Case.SUBJECT)) {
      sql.sql("delete from attachment where case_id = :case").param("case", subject.id()).update();
    }
  }

  private static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
