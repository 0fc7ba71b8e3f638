package breakwater.desk;

import breakwater.cases.Case;
import breakwater.journal.Id;
import breakwater.triggers.attention.Snooze;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The rows of the desk, as they are written. */
@Component
class DeskRowTable {
  private final NamedParameterJdbcTemplate batch;

  DeskRowTable(NamedParameterJdbcTemplate batch) {
    this.batch = batch;
  }

  /** What is as it was is not written: each of its many indexes would be. */
  void put(List<DeskCase> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          UPSERT, rows.stream().map(DeskRowTable::values).toArray(SqlParameterSource[]::new));
    }
  }

  private static final String UPSERT =
      """
      insert into desk_case (
        id, rank_at, due_at, near_at, due_kind, snoozed, snoozed_until, opened_at, status, status_since, unfinished, todo, priority, type, area, tags,
        assignee, team, account, tier, climbing, last_customer, customer_waits, unseen, reopenings,
        live, case_version, subject_version, shape)
      values (
        :id, :rankAt, :dueAt, :nearAt, :dueKind, :snoozed, :snoozedUntil, :openedAt, :status, :statusSince, :unfinished, :todo, :priority, :type, :area,
        :tags, :assignee, :team, :account, :tier, :climbing, :lastCustomer, :customerWaits, :unseen,
        :reopenings, :live, :caseVersion, :subjectVersion, :shape)
      on conflict (id) do update set
        rank_at = excluded.rank_at, due_at = excluded.due_at, near_at = excluded.near_at,
        due_kind = excluded.due_kind, snoozed = excluded.snoozed,
        snoozed_until = excluded.snoozed_until, opened_at = excluded.opened_at, status = excluded.status,
        status_since = excluded.status_since, unfinished = excluded.unfinished,
        todo = excluded.todo, priority = excluded.priority, type = excluded.type,
        area = excluded.area, tags = excluded.tags, assignee = excluded.assignee,
        team = excluded.team, account = excluded.account, tier = excluded.tier,
        climbing = excluded.climbing, last_customer = excluded.last_customer,
        customer_waits = excluded.customer_waits, unseen = excluded.unseen,
        reopenings = excluded.reopenings, live = excluded.live,
        case_version = excluded.case_version, subject_version = excluded.subject_version,
        shape = excluded.shape
      where (
        desk_case.rank_at, desk_case.due_at, desk_case.near_at, desk_case.due_kind,
        desk_case.snoozed, desk_case.snoozed_until, desk_case.opened_at,
        desk_case.status, desk_case.status_since, desk_case.unfinished, desk_case.todo,
        desk_case.priority, desk_case.type, desk_case.area, desk_case.tags,
        desk_case.assignee, desk_case.team, desk_case.account, desk_case.tier,
        desk_case.climbing, desk_case.last_customer, desk_case.customer_waits,
        desk_case.unseen, desk_case.reopenings, desk_case.live, desk_case.case_version,
        desk_case.shape)
      is distinct from (
        excluded.rank_at, excluded.due_at, excluded.near_at, excluded.due_kind,
        excluded.snoozed, excluded.snoozed_until, excluded.opened_at, excluded.status,
        excluded.status_since, excluded.unfinished, excluded.todo, excluded.priority,
        excluded.type, excluded.area, excluded.tags, excluded.assignee, excluded.team,
        excluded.account, excluded.tier, excluded.climbing, excluded.last_customer,
        excluded.customer_waits, excluded.unseen, excluded.reopenings, excluded.live,
        excluded.case_version, excluded.shape)
      """;

  void remove(String id) {
    batch.update(
        "delete from desk_case where id = :id",
        new MapSqlParameterSource("id", Long.parseLong(id)));
  }

  private static MapSqlParameterSource values(DeskCase row) {
    Case shown = row.shown();
    return new MapSqlParameterSource()
        .addValue("id", Long.parseLong(shown.id().value()))
        .addValue("rankAt", at(row.rankAt()))
        .addValue("dueAt", at(row.owed().map(Owed::dueAt).orElse(DeskFilter.NEVER)))
        .addValue("nearAt", at(row.owed().map(Owed::nearAt).orElse(DeskFilter.NEVER)))
        .addValue("dueKind", row.owed().map(owed -> owed.kind().name()).orElse(null))
        .addValue("snoozed", row.snooze().isPresent())
        .addValue(
            "snoozedUntil", row.snooze().flatMap(Snooze::until).map(DeskRowTable::at).orElse(null))
        .addValue("openedAt", at(shown.openedAt()))
        .addValue("status", shown.status().name())
        .addValue("statusSince", at(shown.standing().since()))
        .addValue("unfinished", shown.status().unfinished())
        .addValue("todo", row.todo())
        .addValue("priority", shown.priority().name())
        .addValue("type", value(shown.type()))
        .addValue("area", value(shown.area()))
        .addValue("tags", shown.tags().stream().map(Id::value).sorted().toArray(String[]::new))
        .addValue("assignee", value(shown.assignee()))
        .addValue("team", value(shown.team()))
        .addValue("account", value(shown.account()))
        .addValue("tier", row.tier().name())
        .addValue("climbing", row.climbing().map(Enum::name).orElse(null))
        .addValue(
            "lastCustomer",
            shown.conversation().lastFromCustomer().map(DeskRowTable::at).orElse(null))
        .addValue("customerWaits", shown.conversation().customerWaits())
        .addValue("unseen", shown.conversation().unseen())
        .addValue("reopenings", shown.standing().reopenings())
        .addValue("live", shown.live())
        .addValue("caseVersion", shown.version())
        .addValue("subjectVersion", row.version())
        .addValue("shape", row.shape());
  }

  private static @Nullable String value(Optional<? extends Id> id) {
    return id.map(Id::value).orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
