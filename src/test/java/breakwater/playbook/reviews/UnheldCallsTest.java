package breakwater.playbook.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.people.Person;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Named.Calling;
import breakwater.playbook.Named.Holders;
import breakwater.playbook.reviews.Contacts.Staff;
import breakwater.playbook.reviews.StaleContact.Why;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is called by a role or a mark is stale when nobody who works here holds it. */
class UnheldCallsTest {
  private static final TeamId EXPORTS = new TeamId("exports");
  private static final TeamId PAYMENTS = new TeamId("payments");

  private static Optional<StaleContact> stale(Holders whom, Person... people) {
    var byId = new HashMap<PersonId, Person>();
    for (Person person : people) {
      byId.put(person.id(), person);
    }
    return UnheldCalls.of(
        new Calling("ladders.rows[0].steps[0].role", 7, whom),
        new Staff(
            byId,
            Map.of(EXPORTS, true, PAYMENTS, true),
            Map.of(EXPORTS, Tier.ENGINEERING, PAYMENTS, Tier.ENGINEERING)));
  }

  private static Person ada(Role role, TeamId team, Set<Mark> marks, boolean works) {
    return new Person(
        new PersonId("ada"),
        "Ada",
        "ada@house.example",
        role,
        Optional.empty(),
        Optional.of(team),
        marks,
        works);
  }

  @Test
  void a_mark_that_nobody_who_works_here_bears_is_stale() {
    var manager = new Holders.OfMark(Mark.MANAGER);

    assertThat(stale(manager).map(StaleContact::why)).contains(Why.MARK_UNHELD);
    assertThat(stale(manager, ada(Role.LEAD, EXPORTS, Set.of(Mark.MANAGER), false))).isPresent();
    assertThat(stale(manager, ada(Role.LEAD, EXPORTS, Set.of(Mark.MANAGER), true))).isEmpty();
  }

  @Test
  void a_role_of_no_team_is_held_by_one_in_any_team_of_the_tier() {
    var lead = new Holders.OfRole(Role.LEAD, Tier.ENGINEERING, Set.of());

    assertThat(stale(lead, ada(Role.LEAD, PAYMENTS, Set.of(), true))).isEmpty();
    assertThat(stale(lead, ada(Role.AGENT, PAYMENTS, Set.of(), true)).map(StaleContact::sentence))
        .contains("Nobody who works here is LEAD of exports or payments.");
  }

  @Test
  void a_tier_without_a_team_calls_nobody_and_is_not_stale() {
    assertThat(stale(new Holders.OfRole(Role.LEAD, Tier.SPECIALIST, Set.of()))).isEmpty();
  }

  @Test
  void a_role_of_a_team_is_not_held_by_one_of_another() {
    var lead = new Holders.OfRole(Role.LEAD, Tier.ENGINEERING, Set.of(EXPORTS));

    assertThat(stale(lead, ada(Role.LEAD, PAYMENTS, Set.of(), true)).map(StaleContact::teams))
        .hasValueSatisfying(teams -> assertThat(teams).containsExactly(EXPORTS));
  }
}
