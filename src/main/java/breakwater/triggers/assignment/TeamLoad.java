package breakwater.triggers.assignment;

import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.absence.Absence;
import java.util.List;
import java.util.Optional;

/**
 * A team at work, as its supervisor sees it.
 *
 * @param queue unfinished cases of the team that nobody has, those longest without an answer first
 * @param more whether there are more cases than are listed
 */
public record TeamLoad(TeamId team, List<Share> people, List<Work> queue, boolean more) {

  /**
   * One person's share.
   *
   * @param load open cases on which the next step is theirs
   * @param capacity how many of these they are given at most by themselves; empty = the team shares
   *     its work by itself
   * @param absence that covers now
   * @param work all their unfinished cases that are listed
   */
  public record Share(
      PersonId person,
      String name,
      Role role,
      int load,
      Optional<Integer> capacity,
      Optional<Absence> absence,
      List<Work> work) {}
}
