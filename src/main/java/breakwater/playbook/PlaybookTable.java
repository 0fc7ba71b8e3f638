package breakwater.playbook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the playbook. Rows are only added. */
@Repository
class PlaybookTable {
  private final JdbcClient jdbc;

  PlaybookTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which version is in force: one row by index, read anew each time, so that all nodes agree. */
  Optional<Integer> numberAt(Instant now) {
    return jdbc.sql(
            """
            select number from playbook_version
            where in_force_from <= :now
            order by in_force_from desc, number desc
            limit 1
            """)
        .param("now", utc(now))
        .query(Integer.class)
        .optional();
  }

  Optional<String> body(int number) {
    return jdbc.sql("select body from playbook_version where number = :number")
        .param("number", number)
        .query(String.class)
        .optional();
  }

  /** That of the newest version. */
  Optional<String> lastHash() {
    return jdbc.sql("select hash from playbook_version order by number desc limit 1")
        .query(String.class)
        .optional();
  }

  /** Until the end of the transaction nobody else adds a version. */
  void lock() {
    jdbc.sql("lock table playbook_version in share row exclusive mode").update();
  }

  /** The number of the new version: one more than the last. */
  int add(String hash, String body, Instant inForceFrom, String by) {
    return jdbc.sql(
            """
            insert into playbook_version (number, hash, body, in_force_from, told_by)
            select coalesce(max(number), 0) + 1, :hash, :body, :from, :by from playbook_version
            returning number
            """)
        .param("hash", hash)
        .param("body", body)
        .param("from", utc(inForceFrom))
        .param("by", by)
        .query(Integer.class)
        .single();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
