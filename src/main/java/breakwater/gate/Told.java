package breakwater.gate;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.Label;
import breakwater.gate.GateFact.ContextWanted;
import breakwater.gate.GateReconciler.Demanded;
import breakwater.gate.routing.Routing;
import breakwater.gate.routing.Routing.Need;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.TeamId;
import breakwater.triggers.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the team that would receive a case needs to be told, beside the checklist of its tier. */
final class Told {
  private static final String PREFIX = "tell.";

  private Told() {}

  /** As an item of the checklist. */
  static Label item(Label need) {
    return new Label(PREFIX + need);
  }

  static boolean is(Label item) {
    return item.value().startsWith(PREFIX);
  }

  /** Which need it is; empty = it is another item. */
  static Optional<String> need(Label item) {
    return is(item) ? Optional.of(item.value().substring(PREFIX.length())) : Optional.empty();
  }

  /** The same in the words of the playbook; empty where this version has none. */
  static Optional<Need> need(Routing routing, TeamId team, Label item) {
    return need(item).flatMap(id -> routing.need(team, new Label(id)));
  }

  /** What is to be asked from here on; empty = what is asked already. */
  static Optional<Conclusion> of(History history, Case seen, Call call, Demanded demanded) {
    Optional<TeamId> team = demanded.routing().team(call.tier(), seen.type(), seen.area());
    List<Demand> demands =
        team
            .map(it -> demanded.routing().needs(it, seen.type(), seen.area()))
            .orElse(List.of())
            .stream()
            .map(Told::demand)
            .toList();
    String key = "context/" + call.id();
    Optional<ContextWanted> stands =
        history.standing(key).map(Recorded::fact).map(ContextWanted.class::cast);
    boolean same =
        stands
            .map(it -> it.demands().equals(demands) && team.filter(it.team()::equals).isPresent())
            .orElse(demands.isEmpty());
    return same || team.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conclusion(
                key,
                new ContextWanted(call.id(), team.get(), demanded.playbook(), demands),
                since(history, call)));
  }

  static ContextWanted fact(Conclusion conclusion) {
    return (ContextWanted) conclusion.fact();
  }

  private static Demand demand(Need need) {
    return new Demand(item(need.id()), Demand.Kind.PERSON, need.required(), Optional.empty());
  }

  /** When what decides about the team was last said. */
  private static Instant since(History history, Call call) {
    return history.inEffect().stream()
        .filter(it -> decides(it.fact()))
        .map(Recorded::at)
        .filter(at -> at.isAfter(call.at()))
        .max(Instant::compareTo)
        .orElse(call.at());
  }

  private static boolean decides(Fact fact) {
    return fact instanceof TypeSet || fact instanceof AreaSet;
  }
}
