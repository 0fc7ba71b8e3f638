package breakwater.playbook;

import breakwater.journal.Id;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a document names, in whatever section: taken down while it is read, and asked for like a
 * section. The document's own tests name nobody: what they tell is made up.
 *
 * @param all in the order of reading
 * @param callings of those who are meant by what they are
 */
public record Named(List<Naming> all, List<Calling> callings) {
  private static final String TESTS = "tests.";

  public Named {
    all = all.stream().filter(naming -> !naming.place().startsWith(TESTS)).toList();
    callings = List.copyOf(callings);
  }

  /**
   * One place at which somebody is named.
   *
   * @param place the full key, such as {@code tiers.steps[0].owners.people}
   * @param line from 1
   * @param who a {@link PersonId} or a {@link TeamId}
   */
  public record Naming(String place, int line, Id who) {}

  /**
   * One place at which whoever holds something is called.
   *
   * @param place the full key, such as {@code ladders.rows[0].steps[0].role}
   * @param line from 1
   */
  public record Calling(String place, int line, Holders whom) {}

  /** Those whom a document means without naming them: whoever holds a role or bears a mark. */
  public sealed interface Holders {
    /**
     * @param teams of any of which; empty = of any team of the tier
     */
    record OfRole(Role role, Tier tier, Set<TeamId> teams) implements Holders {}

    record OfMark(Mark mark) implements Holders {}
  }

  /** Each once. */
  public Set<PersonId> people() {
    return each(all, PersonId.class);
  }

  /** Each once. */
  public Set<TeamId> teams() {
    return each(all, TeamId.class);
  }

  /** Where somebody is named. */
  public List<Naming> of(Id who) {
    return all.stream().filter(naming -> naming.who().equals(who)).toList();
  }

  private static <I extends Id> Set<I> each(Collection<Naming> namings, Class<I> type) {
    return namings.stream()
        .map(Naming::who)
        .filter(type::isInstance)
        .map(type::cast)
        .collect(Collectors.toUnmodifiableSet());
  }
}
