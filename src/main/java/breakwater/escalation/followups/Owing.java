package breakwater.escalation.followups;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.WorkingTime;
import breakwater.calendar.WorkingTimes;
import breakwater.cases.Case;
import breakwater.escalation.EscalationFact;
import breakwater.journal.History;
import breakwater.journal.Id;
import breakwater.journal.Rules;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Tier;
import breakwater.people.absence.Absence;
import breakwater.people.absence.Absences;
import breakwater.people.absence.Colleague;
import breakwater.people.absence.Colleagues;
import breakwater.playbook.Playbooks;
import breakwater.playbook.matrix.Matrix;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads in which rhythm it is said where escalations stand, and who owes that. */
@Component
class Owing {
  private static final Cadences NOTHING = new Cadences(List.of(), Map.of(), List.of(), List.of());

  private final Playbooks playbooks;
  private final ObjectProvider<Calendars> calendars;
  private final Colleagues colleagues;
  private final Absences absences;

  /**
   * @param calendars asked late: what they keep goes through the journal, which asks this
   */
  Owing(
      Playbooks playbooks,
      ObjectProvider<Calendars> calendars,
      Colleagues colleagues,
      Absences absences) {
    this.playbooks = playbooks;
    this.calendars = calendars;
    this.colleagues = colleagues;
    this.absences = absences;
  }

  Cadences of(History history, Rules rules, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty() || !history.has(EscalationFact.class)) {
      return NOTHING;
    }
    List<Cadences.Since> versions =
        playbooks.until(rules).stream()
            .map(it -> new Cadences.Since(it.from(), it.rules().section(FollowUps.class)))
            .toList();
    Map<CalendarId, WorkingTime> times = new HashMap<>();
    WorkingTimes all = calendars.getObject().workingTimes();
    versions.stream()
        .flatMap(it -> it.rules().rows().stream())
        .map(FollowUps.Row::calendar)
        .distinct()
        .forEach(id -> all.of(id).ifPresent(time -> times.put(id, time)));
    List<String> leads = leads(found.get(), rules, now);
    return new Cadences(versions, Map.copyOf(times), supporters(found.get(), leads), leads);
  }

  /** Who has the case, else its team; where it has neither, whoever leads. */
  private static List<String> supporters(Case it, List<String> leads) {
    return it.assignee()
        .map(Id::value)
        .or(() -> it.team().map(Id::value))
        .map(List::of)
        .orElse(leads);
  }

  /**
   * The leads of the case's team who are here; else the last resort of the front line; where nobody
   * of it works here, the administrators.
   */
  private List<String> leads(Case it, Rules rules, Instant now) {
    List<PersonId> leads =
        it.team().stream()
            .flatMap(team -> colleagues.of(team).stream())
            .filter(colleague -> colleague.role() == Role.LEAD)
            .map(Colleague::id)
            .toList();
    Set<PersonId> away =
        absences.of(leads, now).stream()
            .filter(absence -> absence.covers(now))
            .map(Absence::person)
            .collect(Collectors.toSet());
    List<String> here = leads.stream().filter(p -> !away.contains(p)).map(Id::value).toList();
    return here.isEmpty() ? lastResort(rules.section(Matrix.class)) : here;
  }

  private List<String> lastResort(Matrix matrix) {
    List<Id> working =
        matrix.step(Tier.FRONTLINE).stream()
            .flatMap(
                step ->
                    Stream.<Id>concat(
                        colleagues.active(step.lastResort().people()).stream(),
                        step.lastResort().teams().stream()
                            .filter(team -> !colleagues.of(team).isEmpty())))
            .toList();
    return (working.isEmpty() ? colleagues.administrators() : working)
        .stream().map(Id::value).toList();
  }
}
