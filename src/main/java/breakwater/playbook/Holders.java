package breakwater.playbook;

import breakwater.people.Person.Mark;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.util.Set;

/** Those whom a document means without naming them: whoever holds a role or bears a mark. */
public sealed interface Holders {
  /**
   * @param teams of any of which; empty = of any team of the tier
   */
  record OfRole(Role role, Tier tier, Set<TeamId> teams) implements Holders {}

  record OfMark(Mark mark) implements Holders {}
}
