package breakwater.cases;

import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content of attachments. */
@Component
class AttachmentTable implements Forgets {
  private final JdbcClient sql;
  private final JdbcTemplate batch;

  AttachmentTable(JdbcClient sql, JdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  void keep(CaseId id, MessageId message, List<Upload> uploads) {
    int number = 0;
    for (Upload upload : uploads) {
      batch.update(
          """
          insert into attachment (case_id, id, media_type, sha256, data) values (?, ?, ?, ?, ?)
          """,
          id.value(),
          Telling.attachment(message, ++number).value(),
          upload.mediaType(),
          sha256(upload.data()),
          upload.data());
    }
  }

  /** Empty = there is none, or it is erased. */
  Optional<Content> read(CaseId id, AttachmentId attachment) {
    return sql.sql("select media_type, data from attachment where case_id = :case and id = :id")
        .param("case", id.value())
        .param("id", attachment.value())
        .query((row, n) -> new Content(row.getString("media_type"), row.getBytes("data")))
        .optional();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(String mediaType, byte[] data) {}

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
