package breakwater.journal.concern;

import breakwater.journal.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Things that have changed, until it is known whom that concerns; and whoever must look, until they
 * have. What is taken is deleted in the transaction of the work, so that a crash gives it back.
 *
 * <p>What is to be taken is chosen once, before anything is deleted: in a subquery PostgreSQL may
 * choose anew for each row that it looks at, and then takes more than were asked for.
 */
@Component
class ChangeTable {
  private final JdbcClient sql;

  ChangeTable(JdbcClient sql) {
    this.sql = sql;
  }

  void changed(Subject thing) {
    sql.sql("insert into changed_thing (thing) values (:thing)")
        .param("thing", thing.toString())
        .update();
  }

  /** Passes over one that another worker is taking. */
  Optional<Subject> takeThing() {
    return sql.sql(
            """
            with taken as materialized
              (select id from changed_thing order by id limit 1 for update skip locked)
            delete from changed_thing t using taken where t.id = taken.id
            returning t.thing
            """)
        .query((row, n) -> Subject.parse(row.getString(1)))
        .optional();
  }

  void concerns(String follower, Collection<Subject> subjects) {
    sql.sql(
            """
            insert into concerned (follower, subject)
            select :follower, s from unnest(:subjects::text[]) s
            """)
        .param("follower", follower)
        .param("subjects", subjects.stream().map(Subject::toString).toArray(String[]::new))
        .update();
  }

  /** Passes over those that another worker is taking. */
  List<Subject> takeConcerned(String follower, int limit) {
    return sql.sql(
            """
            with taken as materialized
              (select id from concerned where follower = :follower
               order by id limit :limit for update skip locked)
            delete from concerned c using taken where c.id = taken.id
            returning c.subject
            """)
        .param("follower", follower)
        .param("limit", limit)
        .query((row, n) -> Subject.parse(row.getString(1)))
        .list();
  }
}
