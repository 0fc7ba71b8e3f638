package breakwater.cases.list;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.cases.list.CaseFilter.Place;
import breakwater.cases.list.CaseFilter.Sort;
import breakwater.journal.Id;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.people.sight.RestrictedTable;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the list, as they are read: by a place on an index, never by counting. */
@Component
class CaseListTable {
  private final JdbcClient sql;

  CaseListTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Bounds what the next statements of this transaction may take. */
  void hurry(int millis) {
    sql.sql("select set_config('statement_timeout', :millis, true)")
        .param("millis", Integer.toString(millis))
        .query(String.class)
        .single();
  }

  /**
   * @param candidates only these; empty = all
   */
  List<CaseItem> read(
      Caller caller,
      CaseFilter filter,
      Optional<List<Long>> candidates,
      Optional<Place> after,
      int limit) {
    var where = new Where();
    where.and(RestrictedTable.seenCase(caller, "case_row.id"));
    where.anyOf("status", filter.statuses());
    where.anyOf("priority", filter.priorities());
    where.tiers(filter.tiers());
    where.equal("team", filter.team());
    where.equal("assignee", filter.assignee());
    where.equal("account", filter.account());
    filter.updatedSince().ifPresent(i -> where.and("updated_at >= :since", "since", at(i)));
    candidates.ifPresent(
        ids -> where.and("id = any(:candidates)", "candidates", ids.toArray(Long[]::new)));
    after.ifPresent(place -> where.behind(filter.sort(), place));
    if (filter.unfinished()) {
      where.and("unfinished");
    }
    return sql.sql(
            "select * from case_row"
                + where
                + " order by "
                + order(filter.sort())
                + " limit :limit")
        .params(where.values)
        .param("limit", limit)
        .query((row, n) -> item(row))
        .list();
  }

  /** In which somebody of the customer took part. */
  List<CaseId> of(ContactId contact) {
    return sql.sql("select id from case_row where contacts @> array[:contact]::text[] order by id")
        .param("contact", contact.value())
        .query((row, n) -> new CaseId(Long.toString(row.getLong(1))))
        .list();
  }

  List<CaseItem> items(Caller caller, Collection<CaseId> ids) {
    return sql.sql(
            "select * from case_row where id = any(:ids) and "
                + RestrictedTable.seenCase(caller, "case_row.id"))
        .param("ids", ids.stream().map(id -> Long.valueOf(id.value())).toArray(Long[]::new))
        .query((row, n) -> item(row))
        .list();
  }

  Map<CaseId, String> titles(Caller caller, Collection<CaseId> ids) {
    Map<CaseId, String> titles = new LinkedHashMap<>();
    sql.sql(
            "select id, title from case_row where id = any(:ids) and title is not null and "
                + RestrictedTable.seenCase(caller, "case_row.id"))
        .param("ids", ids.stream().map(id -> Long.valueOf(id.value())).toArray(Long[]::new))
        .query(
            row -> {
              titles.put(new CaseId(Long.toString(row.getLong(1))), row.getString(2));
            });
    return titles;
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case RANK -> "rank_at, id";
      case DUE -> "due_at, id";
      case OPENED -> "opened_at desc, id desc";
    };
  }

  /** Conditions of our own words, their values named. */
  private static final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    void and(String condition) {
      conditions.add(condition);
    }

    void and(String condition, String name, Object value) {
      conditions.add(condition);
      values.put(name, value);
    }

    void anyOf(String column, Set<? extends Enum<?>> wanted) {
      if (!wanted.isEmpty()) {
        String[] names = wanted.stream().map(Enum::name).sorted().toArray(String[]::new);
        and(column + " = any(:" + column + ")", column, names);
      }
    }

    /**
     * By name, so that the planner sees that the partial index of what climbs holds them; they are
     * words of our own, never what somebody sent.
     */
    void tiers(Set<Tier> wanted) {
      String names =
          wanted.stream().map(Enum::name).sorted().collect(Collectors.joining("', '", "'", "'"));
      if (wanted.size() == 1) {
        and("tier = " + names);
      } else if (!wanted.isEmpty()) {
        and("tier in (" + names + ")");
      }
    }

    void equal(String column, Optional<? extends Id> wanted) {
      wanted.ifPresent(id -> and(column + " = :" + column, column, id.value()));
    }

    void behind(Sort sort, Place place) {
      String condition =
          switch (sort) {
            case RANK -> "(rank_at, id) > (:place, :id)";
            case DUE -> "(due_at, id) > (:place, :id)";
            case OPENED -> "(opened_at, id) < (:place, :id)";
          };
      and(condition, "place", at(place.at()));
      values.put("id", Long.parseLong(place.id().value()));
    }

    @Override
    public String toString() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }

  private static CaseItem item(ResultSet row) throws SQLException {
    return new CaseItem(
        new CaseId(Long.toString(row.getLong("id"))),
        Optional.ofNullable(row.getString("title")),
        Status.valueOf(row.getString("status")),
        instant(row, "status_since").orElseThrow(),
        Priority.valueOf(row.getString("priority")),
        Optional.ofNullable(row.getString("type")).map(Label::new),
        Optional.ofNullable(row.getString("area")).map(Label::new),
        labels(row.getArray("tags")),
        Optional.ofNullable(row.getString("assignee")).map(PersonId::new),
        Optional.ofNullable(row.getString("team")).map(TeamId::new),
        Optional.ofNullable(row.getString("account")).map(AccountId::new),
        Tier.valueOf(row.getString("tier")),
        instant(row, "opened_at").orElseThrow(),
        instant(row, "updated_at").orElseThrow(),
        instant(row, "resolved_at"),
        instant(row, "closed_at"),
        instant(row, "due_at").filter(due -> due.isBefore(CaseFilter.NEVER)),
        instant(row, "rank_at").orElseThrow(),
        row.getInt("reopenings"),
        row.getInt("messages"),
        row.getBoolean("customer_waits"),
        row.getBoolean("unseen"),
        row.getBoolean("live"),
        row.getLong("case_version"));
  }

  private static List<Label> labels(Array values) throws SQLException {
    return Stream.of((String[]) values.getArray()).map(Label::new).toList();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
  }
}
