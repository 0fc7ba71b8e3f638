package breakwater.escalation.followups;

import breakwater.calendar.CalendarId;
import breakwater.calendar.WorkingTime;
import breakwater.escalation.Audience;
import breakwater.escalation.followups.FollowUps.Row;
import breakwater.people.Tier;
import breakwater.playbook.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be known beside the history. What was promised stays as it was promised: the rules
 * that were in force then count.
 *
 * @param versions in the order in which they came into force
 * @param times working time by the calendars that the rows name
 * @param owing who answers for support: ids of people and teams
 * @param leads who hears of what was missed
 */
record Cadences(
    List<Since> versions,
    Map<CalendarId, WorkingTime> times,
    List<String> owing,
    List<String> leads) {

  /** Rules, and since when they hold. */
  record Since(Instant from, FollowUps rules) {}

  /** When the next word is due, and from when on it is missed. */
  record Next(Instant due, Instant missed) {}

  /** Empty where nothing is promised. */
  Optional<Next> next(Period period, Audience audience, Tier tier) {
    return at(period.from()).flatMap(rules -> next(rules, period, audience, tier));
  }

  private Optional<Next> next(FollowUps rules, Period period, Audience audience, Tier tier) {
    Optional<Row> row = rules.row(period.priority(), tier);
    Optional<Span> every = row.flatMap(r -> Optional.ofNullable(r.every().get(audience)));
    if (every.isEmpty()) {
      return Optional.empty();
    }
    WorkingTime time = times.getOrDefault(row.get().calendar(), WorkingTime.ALWAYS);
    return add(time, period.from(), every.get())
        .flatMap(due -> add(time, due, rules.grace()).map(missed -> new Next(due, missed)));
  }

  private Optional<FollowUps> at(Instant instant) {
    return versions.stream()
        .filter(since -> !since.from().isAfter(instant))
        .reduce((earlier, later) -> later)
        .or(() -> versions.stream().findFirst())
        .map(Since::rules);
  }

  private static Optional<Instant> add(WorkingTime time, Instant from, Span span) {
    return span.business()
        ? instant(time.addBusinessDays(from.getEpochSecond(), span.businessDays()), from)
        : add(time, from, span.fixed());
  }

  private static Optional<Instant> add(WorkingTime time, Instant from, Duration span) {
    return instant(time.add(from.getEpochSecond(), span.toSeconds()), from);
  }

  private static Optional<Instant> instant(long second, Instant from) {
    return second == WorkingTime.NEVER
        ? Optional.empty()
        : Optional.of(from.plusSeconds(second - from.getEpochSecond()));
  }
}
