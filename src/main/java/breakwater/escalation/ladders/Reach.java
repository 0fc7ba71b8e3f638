package breakwater.escalation.ladders;

import breakwater.escalation.Escalation;
import breakwater.escalation.ladders.LadderFact.LadderCalled;
import breakwater.escalation.ladders.Ladders.Step;
import breakwater.escalation.ladders.Ladders.Whom;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ladders, and who can be reached now.
 *
 * @param versions of the ladders, in the order in which they came into force
 * @param here those who work here and are not away, of all whom the ladders may mean
 * @param working those who work here, be they away
 * @param manned the teams in which somebody works, of those that the ladders call
 * @param administrators who are called where nobody of a last resort works here
 * @param roles who has which role in each team
 * @param marked who bears which mark
 */
record Reach(
    List<Since> versions,
    Set<PersonId> here,
    Set<PersonId> working,
    Set<TeamId> manned,
    List<PersonId> administrators,
    Map<TeamId, Map<Role, List<PersonId>>> roles,
    Map<Mark, List<PersonId>> marked) {
  static final Reach NOTHING =
      new Reach(List.of(), Set.of(), Set.of(), Set.of(), List.of(), Map.of(), Map.of());

  /** Ladders, and since when they hold. */
  record Since(Instant from, Ladders rules) {}

  /** Those in force at an instant: a turn keeps the ladder with which it began. */
  Ladders at(Instant instant) {
    return versions.stream()
        .filter(since -> !since.from().isAfter(instant))
        .reduce((earlier, later) -> later)
        .or(() -> versions.stream().findFirst())
        .map(Since::rules)
        .orElse(Ladders.NONE);
  }

  /**
   * The last resort is called here or away: nobody comes after. Where nobody of it works here any
   * more, the administrators are called in its place.
   */
  LadderCalled call(Escalation it, Turn turn, List<Step> steps, int number) {
    boolean last = number == steps.size();
    Whom whom = steps.get(number - 1).whom();
    List<PersonId> people =
        people(whom, turn).stream().filter((last ? working : here)::contains).toList();
    List<TeamId> teams =
        whom instanceof Whom.Everybody(TeamId team) && manned.contains(team)
            ? List.of(team)
            : List.of();
    boolean nobody = people.isEmpty() && teams.isEmpty();
    return new LadderCalled(it.id(), number, last, last && nobody ? administrators : people, teams);
  }

  private List<PersonId> people(Whom whom, Turn turn) {
    return switch (whom) {
      case Whom.One(PersonId person) -> List.of(person);
      case Whom.Everybody _ -> List.of();
      case Whom.OfRole(Role role, Optional<TeamId> team) ->
          team.or(turn::team)
              .map(t -> roles.getOrDefault(t, Map.of()).getOrDefault(role, List.of()))
              .orElse(List.of());
      case Whom.Marked(Mark mark) -> marked.getOrDefault(mark, List.of());
    };
  }
}
