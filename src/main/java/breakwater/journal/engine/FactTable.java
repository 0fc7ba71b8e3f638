package breakwater.journal.engine;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened. */
@Component
class FactTable {
  private final JdbcClient db;
  private final JdbcTemplate batch;
  private final FactCodec codec;

  FactTable(JdbcClient db, JdbcTemplate batch, FactCodec codec) {
    this.db = db;
    this.batch = batch;
    this.codec = codec;
  }

  /** Histories of these subjects; a subject without facts is absent. */
  Map<Subject, History> read(Collection<Subject> subjects) {
    SubjectTable.Among among = SubjectTable.Among.of(subjects);
    var facts = new HashMap<Subject, List<Recorded<?>>>();
    db.sql(
            """
            select subject, version, name, told, at, claimed_at, recorded_at, actor, cause,
                   emission_key, generation, payload
            from fact where subject %s order by subject, version
            """
                .formatted(among.condition()))
        .param("names", among.value())
        .query(
            row -> {
              facts
                  .computeIfAbsent(Subject.parse(row.getString("subject")), s -> new ArrayList<>())
                  .add(recorded(row));
            });
    var histories = new HashMap<Subject, History>();
    facts.forEach((subject, list) -> histories.put(subject, new History(subject, list)));
    return histories;
  }

  void insert(List<Row> rows) {
    batch.batchUpdate(
        """
        insert into fact (subject, version, name, told, at, claimed_at, recorded_at, actor, cause,
          emission_key, generation, payload, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.stream().map(Row::values).toList());
  }

  /** A fact with its payload and its link, ready to be stored. */
  record Row(Subject subject, Recorded<?> fact, String payload, byte[] hash) {
    @SuppressWarnings("NullAway") // JDBC takes null for an absent value
    Object[] values() {
      return new Object[] {
        subject.toString(),
        fact.version(),
        fact.name(),
        fact.told(),
        Instants.sql(fact.at()),
        Instants.sqlOrNull(fact.claimedAt()),
        Instants.sql(fact.recordedAt()),
        fact.by().toString(),
        fact.cause().toString(),
        fact.key(),
        fact.generation(),
        payload,
        hash
      };
    }
  }

  private Recorded<Fact> recorded(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new Recorded<>(
        row.getLong("version"),
        name,
        codec.read(name, row.getString("payload")),
        row.getBoolean("told"),
        Instants.read(row, "at"),
        Instants.readOrNull(row, "claimed_at"),
        Instants.read(row, "recorded_at"),
        Actor.parse(row.getString("actor")),
        Cause.parse(row.getString("cause")),
        row.getString("emission_key"),
        row.getInt("generation"));
  }
}
