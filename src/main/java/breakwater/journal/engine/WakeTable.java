package breakwater.journal.engine;

import breakwater.journal.Subject;
import breakwater.journal.Wakes;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wakes from other subjects, until a worker has put them on the agenda. */
@Component
class WakeTable implements Wakes {
  private final JdbcClient db;

  WakeTable(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void wake(Subject subject) {
    db.sql("insert into wake (subject) values (:subject)")
        .param("subject", subject.toString())
        .update();
  }

  /** Takes some; passes over those that another worker is taking. */
  Set<Subject> take(int limit) {
    return db
        .sql(
            """
            with taken as materialized
              (select id from wake order by id limit :limit for update skip locked)
            delete from wake w using taken where w.id = taken.id
            returning w.subject
            """)
        .param("limit", limit)
        .query((row, n) -> Subject.parse(row.getString("subject")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
