package breakwater.desk;

import breakwater.cases.CaseRight;
import breakwater.desk.DeskFilter.Place;
import breakwater.desk.DeskFilter.Sort;
import breakwater.journal.Id;
import breakwater.people.Caller;
import breakwater.people.sight.RestrictedTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions of our own words, their values named. Each question to the desk begins with {@link
 * #seenBy}: it is the one place that says which cases somebody finds here at all.
 */
final class DeskWhere {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private DeskWhere() {}

  /** All that this caller may see: not restricted cases, unless they may. */
  static DeskWhere seenBy(Caller caller) {
    caller.must(CaseRight.READ_CASES);
    var where = new DeskWhere();
    where.and(RestrictedTable.seenCase(caller, "desk_case.id"));
    return where;
  }

  static DeskWhere of(Caller caller, DeskFilter filter, Instant now) {
    DeskWhere where = seenBy(caller);
    switch (filter.which()) {
      case TODO -> where.and("todo");
      case SNOOZED -> where.and("snoozed");
      case UNFINISHED -> where.and("unfinished");
      case ALL -> {}
    }
    where.anyOf("status", filter.statuses());
    where.anyOf("priority", filter.priorities());
    where.anyOf("tier", filter.tiers());
    where.equal("team", filter.team());
    where.equal("assignee", filter.assignee());
    where.equal("account", filter.account());
    where.equal("type", filter.type());
    if (filter.nobody()) {
      where.and("assignee is null");
    }
    filter.tag().ifPresent(tag -> where.and("tags @> array[:tag]::text[]", "tag", tag.value()));
    filter.promised().ifPresent(promised -> where.promised(promised, now));
    return where;
  }

  Map<String, Object> values() {
    return values;
  }

  void and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
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

  private void promised(DeskFilter.Promised promised, Instant now) {
    and(
        switch (promised) {
          case NEAR -> "unfinished and near_at <= :now and near_at < '9000-01-01T00:00:00Z'";
          case MISSED -> "unfinished and due_at <= :now";
        },
        "now",
        at(now));
  }

  private void and(String condition) {
    conditions.add(condition);
  }

  /**
   * One wanted value reads as an equation, which an index answers in its order. They stand in the
   * statement by name, so that the planner sees whether a partial index holds just these; they are
   * words of our own, never what somebody sent.
   */
  private void anyOf(String column, Set<? extends Enum<?>> wanted) {
    String names =
        wanted.stream().map(Enum::name).sorted().collect(Collectors.joining("', '", "'", "'"));
    if (wanted.size() == 1) {
      and(column + " = " + names);
    } else if (!wanted.isEmpty()) {
      and(column + " in (" + names + ")");
    }
  }

  private void equal(String column, Optional<? extends Id> wanted) {
    wanted.ifPresent(id -> and(column + " = :" + column, column, id.value()));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public String toString() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
