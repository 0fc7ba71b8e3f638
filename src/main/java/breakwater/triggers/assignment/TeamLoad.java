package breakwater.triggers.assignment;

import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.absence.Absence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A team at work, as its supervisor sees it. Restricted cases are in no list and no total for
 * whoever does not see them; a person's {@code load} counts them, as a number without a case,
 * because it is what work is shared by.
 *
 * @param name of the team
 * @param queue unfinished cases of the team that nobody has, those longest without an answer first
 * @param more whether there are more cases than are listed
 */
public record TeamLoad(
    TeamId team, String name, List<Share> people, List<Work> queue, boolean more) {

  /**
   * One person's share.
   *
   * @param load open cases on which the next step is theirs
   * @param capacity how many of these they are given at most by themselves; empty = the team shares
   *     its work by itself
   * @param open their unfinished cases, waiting or not, as far as they are listed
   * @param unstarted of these, those on which nobody has done anything since they have them
   * @param near their cases with a promise that is near, and none that is missed
   * @param missed their cases with a promise that is missed
   * @param lastActivity when they last did something on any case; empty = never
   * @param absence that covers now
   * @param work all their unfinished cases that are listed
   */
  public record Share(
      PersonId person,
      String name,
      Role role,
      int load,
      Optional<Integer> capacity,
      int open,
      int unstarted,
      int near,
      int missed,
      Optional<Instant> lastActivity,
      Optional<Absence> absence,
      List<Work> work) {}
}
