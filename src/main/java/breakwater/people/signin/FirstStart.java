package breakwater.people.signin;

import breakwater.journal.Clock;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.PersonTable;
import breakwater.people.Role;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.TeamTable;
import breakwater.people.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator, a way in, and the teams that the first playbook names, when nobody
 * works here yet.
 */
@Component
class FirstStart implements SmartInitializingSingleton {
  private static final PersonId ADMIN = new PersonId("admin");

  /** Those of the matrix and the routing in the playbook that the product comes with. */
  private static final List<Team> TEAMS =
      List.of(
          new Team(new TeamId("support"), "Support", Tier.FRONTLINE),
          new Team(new TeamId("specialists"), "Specialists", Tier.SPECIALIST),
          new Team(new TeamId("engineering"), "Engineering", Tier.ENGINEERING),
          new Team(new TeamId("security"), "Security", Tier.ENGINEERING),
          new Team(new TeamId("management"), "Management", Tier.MANAGEMENT));

  private final PersonTable people;
  private final TeamTable teams;
  private final Tokens tokens;
  private final SignInLinks links;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final String given;
  private final boolean guest;

  /**
   * @param given the setting BREAKWATER_ADMIN_TOKEN; empty = make one
   * @param guest whether a command looks at the database of a product: what is shown only once
   *     belongs to the product
   */
  FirstStart(
      PersonTable people,
      TeamTable teams,
      Tokens tokens,
      SignInLinks links,
      Clock clock,
      TransactionTemplate transaction,
      @Value("${breakwater.admin-token:}") String given,
      @Value("${breakwater.database.guest:false}") boolean guest) {
    if (!given.isEmpty() && !Secret.isValid(given)) {
      throw new MalformedAdminToken();
    }
    this.people = people;
    this.teams = teams;
    this.tokens = tokens;
    this.links = links;
    this.clock = clock;
    this.transaction = transaction;
    this.given = given;
    this.guest = guest;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (guest) {
      return;
    }
    transaction
        .execute(status -> people.isEmpty() ? begin() : Optional.<String>empty())
        .ifPresent(System.out::println);
  }

  /** What to print; empty = nothing, since the token was given, or another node was first. */
  private Optional<String> begin() {
    Person admin =
        new Person(
            ADMIN,
            "Administrator",
            "admin@localhost",
            Role.ADMINISTRATOR,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true);
    if (!people.add(admin)) {
      return Optional.empty();
    }
    TEAMS.forEach(teams::put);
    Secret secret = given.isEmpty() ? Secret.random() : new Secret(given);
    tokens.keep(secret, ADMIN, "First start", Scope.all(), Optional.empty(), clock.unmoved());
    return given.isEmpty() ? Optional.of(welcome(secret)) : Optional.empty();
  }

  private String welcome(Secret secret) {
    return """

    This is the first start. You are the administrator, and this is shown only once.

      Sign in within 15 minutes:  %s
      Token for the API:          %s

    Another link, at any time, on this machine: bin/breakwater sign-in-link admin
    """
        .formatted(links.make(ADMIN), secret.value());
  }
}
