package breakwater.triggers.closing;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.WorkingTime;
import breakwater.cases.circumstances.Circumstances;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.playbook.Playbooks;
import breakwater.triggers.closing.Book.Since;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what is to be known beside the silences of a case. */
@Component
class Books {
  private final Playbooks playbooks;
  private final ObjectProvider<Calendars> calendars;
  private final Texts texts;

  /**
   * @param calendars asked late: what they keep goes through the journal, which asks this
   */
  Books(Playbooks playbooks, ObjectProvider<Calendars> calendars, Texts texts) {
    this.playbooks = playbooks;
    this.calendars = calendars;
    this.texts = texts;
  }

  /** Empty where it was never the turn of the customer, or nothing follows from that. */
  Book of(History history, Rules rules) {
    if (!history.live() || !Listening.concerns(history)) {
      return Book.EMPTY;
    }
    List<Since> versions =
        playbooks.until(rules, Closings.class).stream()
            .map(it -> new Since(it.from(), it.rules().section(Closings.class)))
            .toList();
    Map<CalendarId, WorkingTime> times = new HashMap<>();
    versions.stream()
        .flatMap(version -> version.rules().rows().stream())
        .forEach(row -> times.computeIfAbsent(row.calendar(), this::time));
    return new Book(
        versions,
        names(rules),
        times,
        Circumstances.over(history, words(history, versions)),
        history.liveSince().orElse(Instant.MAX));
  }

  private NavigableMap<Instant, String> names(Rules rules) {
    var names = new TreeMap<Instant, String>();
    playbooks.until(rules).forEach(it -> names.put(it.from(), it.rules().version()));
    return names;
  }

  private Map<TextRef, String> words(History history, List<Since> versions) {
    boolean asked = versions.stream().anyMatch(version -> version.rules().asksForAttributes());
    Collection<TextRef> refs = asked ? Circumstances.texts(history) : List.of();
    return refs.isEmpty() ? Map.of() : texts.read(refs);
  }

  /** A rule that names a calendar which does not exist is refused when it is written. */
  private WorkingTime time(CalendarId id) {
    Calendars door = calendars.getObject();
    return door.exists(id) ? door.workingTime(id) : WorkingTime.ALWAYS;
  }
}
