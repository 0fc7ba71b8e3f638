package breakwater.people.sight;

import breakwater.people.Caller;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subjects that are restricted now: few, and kept by whoever knows why. */
@Repository
public class RestrictedTable {
  private final JdbcClient sql;

  RestrictedTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The condition that each list begins with.
   *
   * @param subject the SQL expression of a row's subject, such as {@code 'case/' || id}; never what
   *     somebody sent
   */
  public static String seenBy(Caller caller, String subject) {
    return caller.may(SightRight.SEE_RESTRICTED) ? "true" : open(subject);
  }

  private static String open(String subject) {
    return "not exists (select from restricted_subject hidden where hidden.subject = %s)"
        .formatted(subject);
  }

  /** The same for rows that name a case by its number. */
  public static String seenCase(Caller caller, String number) {
    return seenBy(caller, "'case/' || " + number);
  }

  /** The condition that a case, named by its number, is there for everybody. */
  public static String openCase(String number) {
    return open("'case/' || " + number);
  }

  Set<String> among(Collection<String> subjects) {
    return Set.copyOf(
        sql.sql("select subject from restricted_subject where subject = any(:subjects)")
            .param("subjects", subjects.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  public void add(String subject, long version, int shape) {
    sql.sql(
            """
            insert into restricted_subject (subject, subject_version, shape)
            values (:subject, :version, :shape)
            on conflict (subject) do update set
              subject_version = excluded.subject_version, shape = excluded.shape
            """)
        .param("subject", subject)
        .param("version", version)
        .param("shape", shape)
        .update();
  }

  public void remove(String subject) {
    sql.sql("delete from restricted_subject where subject = :subject")
        .param("subject", subject)
        .update();
  }
}
