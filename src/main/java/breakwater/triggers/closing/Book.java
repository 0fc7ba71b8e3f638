package breakwater.triggers.closing;

import breakwater.calendar.CalendarId;
import breakwater.calendar.WorkingTime;
import breakwater.cases.circumstances.Circumstances;
import breakwater.playbook.Span;
import breakwater.triggers.closing.Closings.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be known beside the silences. A row counts from when it came to stand in the playbook
 * as it is written: no case is closed for a silence that lies before its rule, and who edits a row
 * gives everybody its whole time.
 *
 * @param versions in the order in which they came into force, without those that say the same
 * @param names of all versions of the playbook, by the instant at which each came into force
 * @param times working time by the calendars that the rows name
 * @param afters what the conditions ask about
 * @param liveSince no silence counts before it
 */
record Book(
    List<Since> versions,
    NavigableMap<Instant, String> names,
    Map<CalendarId, WorkingTime> times,
    List<Circumstances.After> afters,
    Instant liveSince) {
  static final Book EMPTY = new Book(List.of(), new TreeMap<>(), Map.of(), List.of(), Instant.MAX);

  /** Rules, and since when they hold. */
  record Since(Instant from, Closings rules) {}

  /**
   * When a silence has lasted long enough, and by which row.
   *
   * @param version of the playbook that is in force then
   */
  record Due(Row row, String version, Instant at) {}

  /** Empty where no row is meant for it, or that is not foreseeable. */
  Optional<Due> due(Silence silence) {
    for (int i = 0; i < versions.size(); i++) {
      Optional<Due> due = due(silence, i);
      if (due.isPresent()) {
        return due;
      }
    }
    return Optional.empty();
  }

  /** While one version is in force. */
  private Optional<Due> due(Silence silence, int version) {
    Closings rules = versions.get(version).rules();
    for (Row row : rules.rows()) {
      Optional<Instant> at =
          end(row, later(since(row, version), later(silence.from(), liveSince)))
              .filter(end -> holds(version, end))
              .filter(end -> rules.row(silence.idle(), at(end)).equals(Optional.of(row)));
      if (at.isPresent()) {
        return Optional.of(new Due(row, names.floorEntry(at.get()).getValue(), at.get()));
      }
    }
    return Optional.empty();
  }

  /** Since when a row stands as it is written under a version. */
  private Instant since(Row row, int version) {
    int first = version;
    while (first > 0 && versions.get(first - 1).rules().rows().contains(row)) {
      first--;
    }
    return versions.get(first).from();
  }

  private boolean holds(int version, Instant at) {
    return !at.isBefore(versions.get(version).from())
        && (version + 1 == versions.size() || at.isBefore(versions.get(version + 1).from()));
  }

  private Map<String, Object> at(Instant instant) {
    var then = new HashMap<String, Object>();
    afters.stream()
        .filter(after -> !after.fact().at().isAfter(instant))
        .forEach(after -> then.putAll(after.changed()));
    return then;
  }

  private Optional<Instant> end(Row row, Instant from) {
    WorkingTime time = times.getOrDefault(row.calendar(), WorkingTime.ALWAYS);
    Span after = row.after();
    long second = from.getEpochSecond();
    long end =
        after.business()
            ? time.addBusinessDays(second, after.businessDays())
            : time.add(second, after.fixed().toSeconds());
    return end == WorkingTime.NEVER
        ? Optional.empty()
        : Optional.of(from.plusSeconds(end - second));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
