package breakwater.playbook.setup;

import breakwater.calendar.CalendarEdits;
import breakwater.people.Person;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.playbook.versions.Difference;
import breakwater.playbook.versions.Version;
import java.util.List;
import java.util.Optional;

/**
 * What five answers make. Nothing of it is done yet.
 *
 * @param frontline whom customers reach first
 * @param engineering at least one; the first is asked when nothing else fits
 * @param missing those of these teams that have to be made
 * @param onCall who is called for what nobody else takes
 * @param added they do not work here yet, and are to
 * @param joins who is to be in a team, because they are in none and nobody else is in it
 * @param unnamed teams that there are, and that the playbook does not name: they stay as they are
 * @param hours of the calendar {@code office}
 * @param yaml the whole playbook, each guess marked
 * @param edition that of the playbook upon which it is written
 * @param replaces the version that somebody wrote here and that would no longer hold; empty = it is
 *     the one that is shipped
 * @param difference between the playbook in force and this one
 */
public record Plan(
    Team frontline,
    List<Team> engineering,
    List<Team> missing,
    Person onCall,
    boolean added,
    List<Join> joins,
    List<Team> unnamed,
    CalendarEdits.Draft hours,
    String yaml,
    long edition,
    Optional<Version> replaces,
    Difference difference) {

  /** Somebody who is to be in a team. */
  public record Join(Person person, TeamId team) {}
}
