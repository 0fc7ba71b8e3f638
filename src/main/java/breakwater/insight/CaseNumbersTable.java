package breakwater.insight;

import breakwater.cases.Case;
import breakwater.journal.Id;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each case. */
@Component
class CaseNumbersTable {
  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  CaseNumbersTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  /** The numbers of a case as they are to be written. */
  record Row(CaseNumbers numbers, long version, int shape) {}

  void put(List<Row> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          UPSERT, rows.stream().map(CaseNumbersTable::values).toArray(SqlParameterSource[]::new));
    }
  }

  private static final String UPSERT =
      """
      insert into insight_case (
        case_id, opened_at, resolved_at, first_resolved_at, closed_at, left_frontline_at,
        raised_engineering_at, reopenings, status, priority, team, type, imported,
        source, subject_version, shape)
      values (
        :case, :opened, :resolved, :firstResolved, :closed, :left, :engineering, :reopenings,
        :status, :priority, :team, :type, :imported, :source, :version,
        :shape)
      on conflict (case_id) do update set
        opened_at = excluded.opened_at, resolved_at = excluded.resolved_at,
        first_resolved_at = excluded.first_resolved_at, closed_at = excluded.closed_at,
        left_frontline_at = excluded.left_frontline_at,
        raised_engineering_at = excluded.raised_engineering_at,
        reopenings = excluded.reopenings, status = excluded.status,
        priority = excluded.priority, team = excluded.team, type = excluded.type,
        imported = excluded.imported, source = excluded.source,
        subject_version = excluded.subject_version, shape = excluded.shape
      """;

  private static SqlParameterSource values(Row row) {
    Case shown = row.numbers().shown();
    return new MapSqlParameterSource()
        .addValue("case", Long.parseLong(shown.id().value()))
        .addValue("opened", at(Optional.of(shown.openedAt())))
        .addValue("resolved", at(shown.resolvedAt()))
        .addValue("firstResolved", at(row.numbers().firstResolvedAt()))
        .addValue("closed", at(shown.closedAt()))
        .addValue("left", at(row.numbers().leftFrontlineAt()))
        .addValue("engineering", at(row.numbers().raisedEngineeringAt()))
        .addValue("reopenings", shown.standing().reopenings())
        .addValue("status", shown.status().name())
        .addValue("priority", shown.priority().name())
        .addValue("team", id(shown.team()))
        .addValue("type", id(shown.type()))
        .addValue("imported", shown.imported())
        .addValue("source", row.numbers().source().value())
        .addValue("version", row.version())
        .addValue("shape", row.shape());
  }

  void remove(String id) {
    sql.sql("delete from insight_case where case_id = :case")
        .param("case", Long.parseLong(id))
        .update();
  }

  private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
    return instant.map(i -> i.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private static @Nullable String id(Optional<? extends Id> id) {
    return id.map(Id::value).orElse(null);
  }
}
