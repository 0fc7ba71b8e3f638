package breakwater.cases.story;

import breakwater.cases.AttachmentId;
import breakwater.cases.CaseId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content of attachments, as it is read. */
@Component
class FileTable {
  private final JdbcClient sql;

  FileTable(JdbcClient sql) {
    this.sql = sql;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(String mediaType, byte[] data) {}

  /** Empty = there is none, or it is erased. */
  Optional<Content> read(CaseId id, AttachmentId attachment) {
    return sql.sql("select media_type, data from attachment where case_id = :case and id = :id")
        .param("case", id.value())
        .param("id", attachment.value())
        .query((row, n) -> new Content(row.getString("media_type"), row.getBytes("data")))
        .optional();
  }
}
