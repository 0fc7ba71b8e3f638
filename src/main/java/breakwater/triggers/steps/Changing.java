package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.Call;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import breakwater.triggers.assignment.AssignmentFact.Moved;
import breakwater.triggers.assignment.AssignmentFact.Why;
import breakwater.triggers.attention.AttentionFact.Watched;
import breakwater.triggers.attention.Watchers;
import breakwater.triggers.steps.Reach.Contact;
import breakwater.triggers.steps.Reach.Found;
import breakwater.triggers.steps.StepFact.Because;
import breakwater.triggers.steps.StepFact.DeciderChanged;
import breakwater.triggers.steps.StepFact.Hindrance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the actions of one look make of a case, each from where the one before it has left it. */
final class Changing {
  private final History history;
  private final Scene scene;
  private final Finding finding;

  private Optional<PersonId> assignee;
  private Optional<TeamId> team;

  /** Empty = who has the case. */
  private Optional<PersonId> decider;

  private Priority priority;
  private final Set<Label> tags;
  private final List<EscalationCalledFor> called = new ArrayList<>();
  private boolean closed;

  Changing(Case it, History history, Scene scene) {
    this.history = history;
    this.scene = scene;
    finding = new Finding(scene, it);
    assignee = it.assignee();
    team = it.team();
    decider = ActionLog.decider(history);
    priority = it.priority();
    tags = new HashSet<>(it.tags());
  }

  /** A case that one of them has closed is changed no more; who is to hear of it does. */
  Attempt attempt(Action action, Because because) {
    if (closed && action.deed() != Deed.NOTIFY) {
      return Attempt.no(Hindrance.CLOSED);
    }
    return switch (action) {
      case Action.Notify(Whom whom, var person, var tier) -> tell(whom, person, tier);
      case Action.Reassign(Optional<PersonId> to) -> reassign(to);
      case Action.ChangeTeam(TeamId to) -> changeTeam(to);
      case Action.RaisePriority(Optional<Priority> to) -> raise(to);
      case Action.ChangeDecider(Whom whom, var person, var tier) ->
          decider(because, finding.find(whom, person, tier, assignee, team));
      case Action.SwitchPolicy policy -> switchPolicy(policy);
      case Action.Call(Tier tier, Path path) -> call(because, tier, path);
      case Action.Close _ -> close();
    };
  }

  private Attempt tell(Whom whom, Optional<PersonId> person, Optional<Tier> tier) {
    Found found = finding.find(whom, person, tier, assignee, team);
    return found
        .hindrance()
        .map(Attempt::no)
        .orElseGet(() -> Attempt.done(found.contact(), true, List.of()));
  }

  private Attempt reassign(Optional<PersonId> named) {
    Optional<PersonId> to =
        named.isPresent()
            ? named.filter(scene.reach().takers()::contains)
            : scene.reach().successor().person();
    if (to.isEmpty()) {
      return Attempt.no(
          named.map(who -> scene.reach().missing(Contact.of(who))).orElse(Hindrance.EMPTY_TEAM));
    }
    if (to.equals(assignee)) {
      return Attempt.no(Hindrance.ALREADY_SO);
    }
    List<Fact> changes = List.of(new Moved(assignee, to, Why.PROMISE), new Assigned(to));
    assignee = to;
    return Attempt.done(Contact.of(to.get()), true, changes);
  }

  private Attempt changeTeam(TeamId to) {
    if (team.equals(Optional.of(to))) {
      return Attempt.no(Hindrance.ALREADY_SO);
    }
    if (!scene.reach().teams().contains(to)) {
      return Attempt.no(scene.reach().missing(Contact.of(to)));
    }
    var changes = new ArrayList<Fact>();
    changes.add(new TeamSet(Optional.of(to)));
    if (assignee.isPresent()) {
      changes.add(new Moved(assignee, Optional.empty(), Why.PROMISE));
      changes.add(new Assigned(Optional.empty()));
      assignee = Optional.empty();
    }
    team = Optional.of(to);
    return Attempt.done(Contact.of(to), true, changes);
  }

  private Attempt raise(Optional<Priority> wanted) {
    Priority to = wanted.orElseGet(() -> Priority.values()[Math.max(0, priority.ordinal() - 1)]);
    if (priority.atLeast(to)) {
      return Attempt.no(Hindrance.ALREADY_SO);
    }
    priority = to;
    return Attempt.done(List.of(new PrioritySet(to, Optional.empty())));
  }

  private Attempt decider(Because because, Found found) {
    Optional<PersonId> who = scene.reach().one(found.contact());
    if (who.isEmpty()) {
      return Attempt.no(found.hindrance().orElseGet(() -> scene.reach().missing(found.contact())));
    }
    if (decider.or(() -> assignee).equals(who)) {
      return Attempt.no(Hindrance.ALREADY_SO);
    }
    decider = who;
    var changes = new ArrayList<Fact>();
    changes.add(new DeciderChanged(because, who.get()));
    if (!Watchers.of(history).has(who.get())) {
      changes.add(new Watched(who.get()));
    }
    return Attempt.done(Contact.of(who.get()), true, changes);
  }

  private Attempt switchPolicy(Action.SwitchPolicy policy) {
    Set<Label> others = new HashSet<>();
    tags.stream()
        .filter(tag -> tag.value().startsWith(Action.SwitchPolicy.TAG))
        .filter(tag -> !tag.equals(policy.tag()))
        .forEach(others::add);
    if (others.isEmpty() && tags.contains(policy.tag())) {
      return Attempt.no(Hindrance.ALREADY_SO);
    }
    tags.removeAll(others);
    tags.add(policy.tag());
    return Attempt.done(List.of(new TagsChanged(Set.of(policy.tag()), Set.copyOf(others))));
  }

  private Attempt call(Because because, Tier to, Path path) {
    if (scene.guarded().contains(to)) {
      return Attempt.no(Hindrance.GUARDED);
    }
    boolean there =
        called.stream().anyMatch(c -> c.tier().compareTo(to) >= 0)
            || Call.all(history).stream().anyMatch(c -> c.open() && c.tier().compareTo(to) >= 0);
    if (there) {
      return Attempt.no(Hindrance.ALREADY_SO);
    }
    var call =
        new EscalationCalledFor(
            callId(because), to, path, Optional.of(because.rule()), Optional.empty());
    called.add(call);
    return Attempt.done(List.of(call));
  }

  private CallId callId(Because because) {
    long before = Call.all(history).stream().filter(c -> isOf(c.rule(), because)).count();
    long now = called.stream().filter(c -> isOf(c.rule(), because)).count();
    return new CallId(because.rule() + "." + (before + now + 1));
  }

  private static boolean isOf(Optional<Label> rule, Because because) {
    return rule.filter(because.rule()::equals).isPresent();
  }

  private Attempt close() {
    if (!called.isEmpty() || Call.all(history).stream().anyMatch(Call::open)) {
      return Attempt.no(Hindrance.ESCALATED);
    }
    closed = true;
    return Attempt.done(List.of(new Closed(Optional.empty())));
  }
}
