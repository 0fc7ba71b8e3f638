package breakwater.sla;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.WorkingTime;
import breakwater.calendar.WorkingTimes;
import breakwater.cases.circumstances.Circumstances;
import breakwater.cases.circumstances.CustomerCalendar;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.playbook.Playbooks;
import breakwater.sla.promises.Promises;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what clocks need beside the history. */
@Component
class Gathering {
  private final Playbooks playbooks;
  private final ObjectProvider<Calendars> calendars;
  private final Texts texts;

  /**
   * @param calendars asked late: what they keep goes through the journal, which asks the clocks
   */
  Gathering(Playbooks playbooks, ObjectProvider<Calendars> calendars, Texts texts) {
    this.playbooks = playbooks;
    this.calendars = calendars;
    this.texts = texts;
  }

  /**
   * @param rules in force now
   */
  Promised of(History history, Rules rules) {
    Instant begin = history.isEmpty() ? Instant.MAX : first(history);
    List<Playbooks.InForce> all = playbooks.until(rules, Promises.class);
    var versions = new ArrayList<Promised.Since>();
    WorkingTimes times = calendars.getObject().workingTimes();
    boolean attributes = false;
    for (int i = 0; i < all.size(); i++) {
      boolean over = i + 1 < all.size() && !all.get(i + 1).from().isAfter(begin);
      if (!over) {
        Promises promises = all.get(i).rules().section(Promises.class);
        attributes |= promises.asksForAttributes();
        versions.add(
            new Promised.Since(
                all.get(i).from(),
                promises.rules(
                    all.get(i).rules().version(),
                    id -> time(times, id),
                    promises.followsCustomers() ? ofCustomer(history, times) : Map.of())));
      }
    }
    return new Promised(List.copyOf(versions), attributes ? words(history) : Map.of());
  }

  /** A rule that names a calendar which does not exist is refused when it is written. */
  private static WorkingTime time(WorkingTimes times, CalendarId id) {
    return times.of(id).orElse(WorkingTime.ALWAYS);
  }

  /** The calendars that the customer of this case had while it was worked on. */
  private Map<String, WorkingTime> ofCustomer(History history, WorkingTimes times) {
    return history.of(CustomerCalendar.class).stream()
        .flatMap(recorded -> ((CustomerCalendar) recorded.fact()).calendar().stream())
        .distinct()
        .filter(id -> times.of(id).isPresent())
        .collect(Collectors.toMap(CalendarId::value, id -> time(times, id)));
  }

  private Map<TextRef, String> words(History history) {
    Collection<TextRef> refs = Circumstances.texts(history);
    return refs.isEmpty() ? Map.of() : texts.read(refs);
  }

  private static Instant first(History history) {
    return history.facts().stream().map(fact -> fact.at()).min(Instant::compareTo).orElseThrow();
  }
}
