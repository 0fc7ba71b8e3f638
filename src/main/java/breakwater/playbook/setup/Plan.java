package breakwater.playbook.setup;

import breakwater.calendar.CalendarEdits;
import breakwater.people.Team;
import java.util.List;

/**
 * What five answers make. Nothing of it is done yet.
 *
 * @param frontline whom customers reach first
 * @param engineering at least one; the first is asked when nothing else fits
 * @param hours of the calendar {@code office}
 * @param yaml the whole playbook, each guess marked
 * @param edition that of the playbook upon which it is written
 */
public record Plan(
    Team frontline, List<Team> engineering, CalendarEdits.Draft hours, String yaml, long edition) {}
