package breakwater.http.repeat;

import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestAnswerTable implements Forgets {
  private final JdbcClient sql;

  RequestAnswerTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** False = another request with this key is running now. Held until the transaction ends. */
  boolean lock(String credential, String key) {
    return sql.sql(
            "select pg_try_advisory_xact_lock(hashtextextended(:credential || ' ' || :key, 7))")
        .param("credential", credential)
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  Optional<FirstAnswer> find(String credential, String key) {
    return sql.sql(
            """
            select request_hash, status, headers, body, forgotten from request_answer
            where credential = :credential and key = :key
            """)
        .param("credential", credential)
        .param("key", key)
        .query(
            (row, n) ->
                new FirstAnswer(
                    row.getBytes("request_hash"),
                    row.getInt("status"),
                    headers(row.getString("headers")),
                    row.getBytes("body"),
                    row.getBoolean("forgotten")))
        .optional();
  }

  void keep(String credential, String key, String path, FirstAnswer answer) {
    sql.sql(
            """
            insert into request_answer
              (credential, key, request_hash, path, status, headers, body, forgotten)
            values
              (:credential, :key, :hash, :path, :status, :headers, :body, :forgotten)
            """)
        .param("credential", credential)
        .param("key", key)
        .param("hash", answer.requestHash())
        .param("path", path)
        .param("status", answer.status())
        .param("headers", lines(answer.headers()))
        .param("body", answer.body())
        .param("forgotten", answer.forgotten())
        .update();
  }

  /** Removes at most so many; answers how many it were. */
  int purge(Instant before, int most) {
    return sql.sql(
            """
            delete from request_answer where ctid = any (array(
              select ctid from request_answer where answered_at < :before limit :most))
            """)
        .param("before", utc(before))
        .param("most", most)
        .update();
  }

  /** Empties each answer that was given below the subject's address or names its id. */
  @Override
  public void forget(Subject subject) {
    sql.sql(
            """
            update request_answer set body = '', headers = '', forgotten = true
            where position('/' || :id || '/' in path || '/') > 0
              or position(convert_to('"' || :id || '"', 'UTF8') in body) > 0
            """)
        .param("id", subject.id())
        .update();
  }

  private static String lines(Map<String, String> headers) {
    StringBuilder lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));
    return lines.toString();
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              headers.put(line.substring(0, colon), line.substring(colon + 2));
            });
    return headers;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
