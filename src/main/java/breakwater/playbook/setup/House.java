package breakwater.playbook.setup;

import breakwater.people.Person;
import breakwater.people.Person.Mark;
import breakwater.people.PersonChange;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.matrix.Matrix.Contacts;
import breakwater.playbook.setup.Plan.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who works here once the plan is carried out, so that the playbook names nobody who is not there.
 *
 * @param onCall who answers for what nobody else does
 * @param joins who is put into a team of nobody
 * @param staff those who work here then, in their teams of then
 */
record House(Person onCall, List<Join> joins, List<Person> staff) {
  /** The team of the framework's management tier, as every house begins with it. */
  private static final TeamId MANAGEMENT = new TeamId("management");

  /**
   * Whoever is on call and in no team joins the engineers; whoever sets the house up and is in no
   * team is its management, where there is none.
   *
   * @param asks who sets the house up; empty = a program
   */
  static House of(
      OnCall onCall,
      Optional<PersonId> asks,
      List<Person> everybody,
      List<Team> teams,
      Team first) {
    var staff = new ArrayList<>(everybody.stream().filter(Person::active).toList());
    if (onCall.added()) {
      staff.add(onCall.person());
    }
    var joins = new ArrayList<Join>();
    join(staff, joins, onCall.person().id(), first.id());
    if (teams.stream().anyMatch(team -> team.id().equals(MANAGEMENT))
        && staff.stream().noneMatch(person -> isIn(person, MANAGEMENT))) {
      asks.ifPresent(person -> join(staff, joins, person, MANAGEMENT));
    }
    Person after =
        staff.stream().filter(p -> p.id().equals(onCall.person().id())).findFirst().orElseThrow();
    return new House(after, List.copyOf(joins), List.copyOf(staff));
  }

  private static void join(List<Person> staff, List<Join> joins, PersonId who, TeamId team) {
    staff.replaceAll(
        person -> {
          if (!person.id().equals(who) || person.team().isPresent()) {
            return person;
          }
          joins.add(new Join(person, team));
          return person.with(PersonChange.team(team));
        });
  }

  /** Whether somebody works in it. */
  boolean manned(TeamId team) {
    return staff.stream().anyMatch(person -> isIn(person, team));
  }

  /** The team itself or, where nobody is in it, that of whoever is on call. */
  TeamId mannedOr(TeamId team) {
    return manned(team) ? team : onCall.team().orElse(team);
  }

  boolean isLed(List<Team> teams) {
    Set<TeamId> ids = teams.stream().map(Team::id).collect(Collectors.toUnmodifiableSet());
    return staff.stream()
        .anyMatch(p -> p.role() == Role.LEAD && p.team().filter(ids::contains).isPresent());
  }

  boolean hasManager() {
    return staff.stream().anyMatch(person -> person.marks().contains(Mark.MANAGER));
  }

  /** Those of them who are there; where nobody is, whoever is on call. */
  Contacts reached(Contacts named) {
    Set<PersonId> here = staff.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
    List<TeamId> teams = named.teams().stream().filter(this::manned).toList();
    List<PersonId> people = named.people().stream().filter(here::contains).toList();
    return teams.isEmpty() && people.isEmpty()
        ? new Contacts(List.of(onCall.id()), List.of())
        : new Contacts(people, teams);
  }

  /** These teams; whoever is on call too, where nobody is in one of them or the tier is theirs. */
  Contacts owners(Tier tier, List<Team> teams) {
    boolean beside =
        tier == Tier.ENGINEERING || teams.stream().anyMatch(team -> !manned(team.id()));
    return new Contacts(
        beside ? List.of(onCall.id()) : List.of(), teams.stream().map(Team::id).toList());
  }

  /** As a step of a ladder calls them: the management or, where there is none, who is on call. */
  String last() {
    return manned(MANAGEMENT) ? "team: " + MANAGEMENT : "person: " + onCall.id();
  }

  private static boolean isIn(Person person, TeamId team) {
    return person.team().filter(team::equals).isPresent();
  }
}
