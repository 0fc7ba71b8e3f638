package breakwater.cases.answers;

import breakwater.cases.answers.CannedAnswer.Reach;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The canned answers. */
@Component
class CannedAnswerTable {
  private final JdbcClient sql;

  CannedAnswerTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Lets nobody else add or change one until the transaction ends; few do, and seldom. */
  void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('canned answers', 7))")
        .query((row, n) -> true)
        .single();
  }

  long count(PersonId person) {
    return sql.sql("select count(*) from canned_answer where person = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  /** What somebody is offered: their own, their team's, everybody's; the most used first. */
  List<CannedAnswer> offered(PersonId person, Optional<TeamId> team) {
    return sql.sql(
            """
            select * from canned_answer
            where reach = 'EVERYBODY' or reach = 'MINE' and person = :person
              or reach = 'TEAM' and team = :team
            order by uses desc, lower(name), id
            """)
        .param("person", person.value())
        .param("team", team.map(TeamId::value).orElse(""))
        .query((row, n) -> read(row))
        .list();
  }

  /** Those of every team and of everybody. */
  List<CannedAnswer> shared() {
    return sql.sql(
            """
            select * from canned_answer where reach <> 'MINE' order by uses desc, lower(name), id
            """)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<CannedAnswer> find(AnswerId id) {
    return sql.sql("select * from canned_answer where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Another of the same shortcut among those of the same person, team or of everybody. */
  Optional<CannedAnswer> rival(CannedAnswer answer) {
    return sql.sql(
            """
            select * from canned_answer
            where shortcut = :shortcut and reach = :reach and id <> :id
              and (reach = 'EVERYBODY' or reach = 'MINE' and person = :person
                or reach = 'TEAM' and team = :team)
            """)
        .param("shortcut", answer.wording().shortcut())
        .param("reach", answer.reach().name())
        .param("id", answer.id().value())
        .param("person", answer.by().value())
        .param("team", answer.team().map(TeamId::value).orElse(""))
        .query((row, n) -> read(row))
        .optional();
  }

  void put(CannedAnswer answer) {
    sql.sql(
            """
            insert into canned_answer
              (id, reach, person, team, shortcut, name, body, changed_at, version)
            values (:id, :reach, :person, :team, :shortcut, :name, :body, :changedAt, :version)
            on conflict (id) do update set
              reach = excluded.reach, team = excluded.team, shortcut = excluded.shortcut,
              name = excluded.name, body = excluded.body, changed_at = excluded.changed_at,
              version = excluded.version
            """)
        .param("id", answer.id().value())
        .param("reach", answer.reach().name())
        .param("person", answer.by().value())
        .param("team", answer.team().map(TeamId::value).orElse(null))
        .param("shortcut", answer.wording().shortcut())
        .param("name", answer.wording().name())
        .param("body", answer.wording().body())
        .param("changedAt", answer.changedAt().atOffset(ZoneOffset.UTC))
        .param("version", answer.version())
        .update();
  }

  void used(AnswerId id, Instant at) {
    sql.sql("update canned_answer set uses = uses + 1, used_at = :at where id = :id")
        .param("id", id.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(AnswerId id) {
    sql.sql("delete from canned_answer where id = :id").param("id", id.value()).update();
  }

  private static CannedAnswer read(ResultSet row) throws SQLException {
    return new CannedAnswer(
        new AnswerId(row.getString("id")),
        Reach.valueOf(row.getString("reach")),
        new PersonId(row.getString("person")),
        Optional.ofNullable(row.getString("team")).map(TeamId::new),
        new Wording(row.getString("shortcut"), row.getString("name"), row.getString("body")),
        row.getLong("uses"),
        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
