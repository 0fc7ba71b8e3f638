package breakwater.desk.bulk;

import breakwater.cases.CaseId;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of many cases, and what became of each case. */
@Component
class BulkTable {
  private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;
  private final JsonMapper json;

  BulkTable(JdbcClient sql, NamedParameterJdbcTemplate batch, JsonMapper json) {
    this.sql = sql;
    this.batch = batch;
    this.json = json;
  }

  void begin(
      BulkId id,
      Caller caller,
      BulkChange change,
      boolean complete,
      List<Target> cases,
      Instant now) {
    sql.sql(
            """
            insert into bulk_run (id, person, trace, change, complete, asked_at)
            values (:id, :person, :trace, :change::jsonb, :complete, :now)
            """)
        .param("id", id.value())
        .param("person", caller.person().value())
        .param("trace", caller.cause().ref())
        .param("change", json.writeValueAsString(KeptChange.of(change)))
        .param("complete", complete)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    batch.batchUpdate(
        """
        insert into bulk_case (run, place, case_id, seen) values (:run, :place, :case, :seen)
        """,
        IntStream.range(0, cases.size())
            .mapToObj(place -> row(id, place, cases.get(place)))
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(BulkId id, int place, Target target) {
    OptionalLong seen = target.seen().version();
    return new MapSqlParameterSource()
        .addValue("run", id.value())
        .addValue("place", place)
        .addValue("case", Long.parseLong(target.id().value()))
        .addValue("seen", seen.isPresent() ? seen.getAsLong() : null);
  }

  /** A case whose turn it is. */
  record Turn(BulkId run, int place, Target target, PersonId by, String trace, BulkChange change) {}

  /** Locks one until the transaction ends; empty = there is none that no other node has. */
  Optional<Turn> next() {
    return sql.sql(
            """
            select c.run, c.place, c.case_id, c.seen, r.person, r.trace, r.change
            from bulk_case c join bulk_run r on r.id = c.run
            where c.outcome = 'PENDING'
            order by r.asked_at, c.run, c.place
            limit 1 for update of c skip locked
            """)
        .query((row, n) -> turn(row))
        .optional();
  }

  void settle(Turn turn, Result result) {
    sql.sql(
            """
            update bulk_case set outcome = :outcome, version = :version,
              differences = :differences::jsonb, refusal = :refusal, sentence = :sentence
            where run = :run and place = :place
            """)
        .param("outcome", result.outcome().name())
        .param("version", result.version().orElse(null))
        .param("differences", json.writeValueAsString(result.differences()))
        .param("refusal", result.type().orElse(null))
        .param("sentence", result.sentence().orElse(null))
        .param("run", turn.run().value())
        .param("place", turn.place())
        .update();
  }

  /** How often it failed now. */
  int failed(Turn turn) {
    return sql.sql(
            """
            update bulk_case set tries = tries + 1 where run = :run and place = :place
            returning tries
            """)
        .param("run", turn.run().value())
        .param("place", turn.place())
        .query(Integer.class)
        .single();
  }

  /** Keeps nothing that somebody wrote longer than it is needed. */
  void forgetReasons() {
    sql.sql(
            """
            update bulk_run r set change = change - 'reason'
            where change ->> 'reason' is not null and not exists (
              select 1 from bulk_case c where c.run = r.id and c.outcome = 'PENDING')
            """)
        .update();
  }

  void removeBefore(Instant asked) {
    sql.sql("delete from bulk_run where asked_at < :asked")
        .param("asked", asked.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<BulkRun> find(PersonId person, BulkId id) {
    return sql.sql(
            """
            select r.id, r.person, r.asked_at, r.complete, count(*) as cases,
              count(*) filter (where c.outcome = 'PENDING') as pending,
              count(*) filter (where c.outcome = 'CHANGED') as changed,
              count(*) filter (where c.outcome = 'UNCHANGED') as unchanged,
              count(*) filter (where c.outcome = 'REFUSED') as refused
            from bulk_run r join bulk_case c on c.run = r.id
            where r.id = :id and r.person = :person
            group by r.id
            """)
        .param("id", id.value())
        .param("person", person.value())
        .query(
            (row, n) ->
                new BulkRun(
                    id,
                    person,
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("complete"),
                    row.getInt("cases"),
                    row.getInt("pending"),
                    row.getInt("changed"),
                    row.getInt("unchanged"),
                    row.getInt("refused")))
        .optional();
  }

  List<Result> results(BulkId id, int after, int limit) {
    return sql.sql(
            """
            select case_id, outcome, version, differences, refusal, sentence from bulk_case
            where run = :run and place >= :after order by place limit :limit
            """)
        .param("run", id.value())
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> result(row))
        .list();
  }

  private Turn turn(ResultSet row) throws SQLException {
    long seen = row.getLong("seen");
    Seen version = row.wasNull() ? Seen.anything() : Seen.version(seen);
    return new Turn(
        new BulkId(row.getString("run")),
        row.getInt("place"),
        new Target(caseId(row), version),
        new PersonId(row.getString("person")),
        row.getString("trace"),
        json.readValue(row.getString("change"), KeptChange.class).change());
  }

  private Result result(ResultSet row) throws SQLException {
    @Nullable Long version = row.getObject("version", Long.class);
    return new Result(
        caseId(row),
        Result.Outcome.valueOf(row.getString("outcome")),
        Optional.ofNullable(version),
        json.readValue(row.getString("differences"), DIFFERENCES),
        Optional.ofNullable(row.getString("refusal")),
        Optional.ofNullable(row.getString("sentence")),
        List.of());
  }

  private static CaseId caseId(ResultSet row) throws SQLException {
    return new CaseId(Long.toString(row.getLong("case_id")));
  }
}
