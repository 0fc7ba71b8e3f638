package breakwater.insight;

import breakwater.cases.Case;
import breakwater.journal.Id;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each case. */
@Component
class CaseNumbersTable {
  private final JdbcClient sql;

  CaseNumbersTable(JdbcClient sql) {
    this.sql = sql;
  }

  void put(CaseNumbers numbers, long version, int shape) {
    Case shown = numbers.shown();
    sql.sql(
            """
            insert into insight_case (
              case_id, opened_at, resolved_at, first_resolved_at, closed_at, left_frontline_at,
              raised_engineering_at, reopenings, status, priority, team, type, imported,
              subject_version, shape)
            values (
              :case, :opened, :resolved, :firstResolved, :closed, :left, :engineering, :reopenings,
              :status, :priority, :team, :type, :imported, :version, :shape)
            on conflict (case_id) do update set
              opened_at = excluded.opened_at, resolved_at = excluded.resolved_at,
              first_resolved_at = excluded.first_resolved_at, closed_at = excluded.closed_at,
              left_frontline_at = excluded.left_frontline_at,
              raised_engineering_at = excluded.raised_engineering_at,
              reopenings = excluded.reopenings, status = excluded.status,
              priority = excluded.priority, team = excluded.team, type = excluded.type,
              imported = excluded.imported, subject_version = excluded.subject_version,
              shape = excluded.shape
            """)
        .param("case", Long.parseLong(shown.id().value()))
        .param("opened", at(Optional.of(shown.openedAt())))
        .param("resolved", at(shown.resolvedAt()))
        .param("firstResolved", at(numbers.firstResolvedAt()))
        .param("closed", at(shown.closedAt()))
        .param("left", at(numbers.leftFrontlineAt()))
        .param("engineering", at(numbers.raisedEngineeringAt()))
        .param("reopenings", shown.standing().reopenings())
        .param("status", shown.status().name())
        .param("priority", shown.priority().name())
        .param("team", id(shown.team()))
        .param("type", id(shown.type()))
        .param("imported", shown.imported())
        .param("version", version)
        .param("shape", shape)
        .update();
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
