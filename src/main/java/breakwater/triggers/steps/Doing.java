package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
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
import breakwater.triggers.steps.Actions.Todo;
import breakwater.triggers.steps.Reach.Contact;
import breakwater.triggers.steps.Reach.Found;
import breakwater.triggers.steps.StepFact.ActionNotPossible;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.Because;
import breakwater.triggers.steps.StepFact.DeciderChanged;
import breakwater.triggers.steps.StepFact.Hindrance;
import breakwater.triggers.steps.StepFact.Tried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does what is planned at one look at one case, one after the other. */
final class Doing {
  private final Case it;
  private final History history;
  private final Scene scene;
  private final Instant now;

  private Optional<PersonId> assignee;
  private Optional<TeamId> team;
  private Priority priority;
  private final Set<Label> tags;
  private final List<EscalationCalledFor> called = new ArrayList<>();
  private boolean closed;

  private final List<Conclusion> concluded = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();

  Doing(Case it, History history, Scene scene, Instant now) {
    this.it = it;
    this.history = history;
    this.scene = scene;
    this.now = now;
    assignee = it.assignee();
    team = it.team();
    priority = it.priority();
    tags = new HashSet<>(it.tags());
  }

  List<Conclusion> concluded() {
    return concluded;
  }

  List<Effect> effects() {
    return effects;
  }

  /** What became of one action: done, and who has to do with it, or what is in its way. */
  private record Attempt(
      Optional<Hindrance> hindrance, Contact contact, List<Fact> changes, boolean tells) {
    static Attempt no(Hindrance hindrance) {
      return new Attempt(Optional.of(hindrance), Contact.NOBODY, List.of(), false);
    }

    static Attempt done(Contact contact, boolean tells, List<Fact> changes) {
      return new Attempt(Optional.empty(), contact, changes, tells);
    }

    static Attempt done(List<Fact> changes) {
      return done(Contact.NOBODY, false, changes);
    }
  }

  /** Empty when none of what was planned could be done. */
  Optional<ActionTaken> act(Planned planned) {
    var tried = new ArrayList<Tried>();
    Optional<Todo> next = closed ? Optional.empty() : Optional.of(planned.todo());
    while (next.isPresent()) {
      Action action = next.get().action();
      Attempt attempt = attempt(action, planned.because());
      if (attempt.hindrance().isEmpty()) {
        return Optional.of(done(planned, action, attempt, tried));
      }
      tried.add(new Tried(action.deed(), whom(action), attempt.hindrance().get()));
      next = next.get().otherwise();
    }
    if (!closed) {
      add(planned.because().key(), new ActionNotPossible(planned.because(), tried));
      effects.addAll(StepWords.notPossible(planned, lastResort(), now));
    }
    return Optional.empty();
  }

  private ActionTaken done(Planned planned, Action action, Attempt attempt, List<Tried> tried) {
    String key = planned.because().key();
    var taken =
        new ActionTaken(
            planned.because(),
            action.deed(),
            whom(action),
            attempt.contact().people(),
            attempt.contact().teams(),
            tried);
    add(key, taken);
    for (Fact change : attempt.changes()) {
      add(key + "/" + word(change), change);
    }
    if (attempt.tells()) {
      effects.addAll(StepWords.told(taken, now));
    }
    return taken;
  }

  /** What a consequence is called in its key. */
  private static String word(Fact fact) {
    return switch (fact) {
      case Moved _ -> "why";
      case Watched _ -> "watched";
      case DeciderChanged _ -> "decider";
      case Assigned _ -> "assigned";
      default -> "does";
    };
  }

  private void add(String key, Fact fact) {
    concluded.add(new Conclusion(key, fact, now));
  }

  private static Optional<Whom> whom(Action action) {
    return switch (action) {
      case Action.Notify notify -> Optional.of(notify.whom());
      case Action.ChangeDecider change -> Optional.of(change.whom());
      default -> Optional.empty();
    };
  }

  private Attempt attempt(Action action, Because because) {
    return switch (action) {
      case Action.Notify(Whom whom, var person, var tier) -> tell(whom, person, tier);
      case Action.Reassign(Optional<PersonId> to) -> reassign(to);
      case Action.ChangeTeam(TeamId to) -> changeTeam(to);
      case Action.RaisePriority(Optional<Priority> to) -> raise(to);
      case Action.ChangeDecider(Whom whom, var person, var tier) ->
          decider(because, find(whom, person, tier));
      case Action.SwitchPolicy policy -> switchPolicy(policy);
      case Action.Call(Tier tier, Path path) -> call(because, tier, path);
      case Action.Close _ -> close();
    };
  }

  private Attempt tell(Whom whom, Optional<PersonId> person, Optional<Tier> tier) {
    Found found = find(whom, person, tier);
    return found
        .hindrance()
        .map(Attempt::no)
        .orElseGet(() -> Attempt.done(found.contact(), true, List.of()));
  }

  private Found find(Whom whom, Optional<PersonId> person, Optional<Tier> tier) {
    Reach reach = scene.reach();
    Tier on = tier.orElse(scene.tier());
    return switch (whom) {
      case AGENT -> one(assignee);
      case PERSON -> one(person);
      case SUPERVISOR -> {
        List<PersonId> leads = team.equals(it.team()) ? reach.supervisors() : List.of();
        yield leads.isEmpty()
            ? new Found(Contact.NOBODY, Optional.of(Hindrance.NOBODY))
            : Found.of(reach.here(new Contact(leads, List.of())), Hindrance.AWAY);
      }
      case TEAM ->
          team.isEmpty()
              ? new Found(Contact.NOBODY, Optional.of(Hindrance.NOBODY))
              : Found.of(reach.here(Contact.of(team.get())), Hindrance.EMPTY_TEAM);
      case ON_CALL -> {
        Contact owners = reach.here(reach.on(on).owners());
        yield Found.of(owners.none() ? reach.here(reach.on(on).backups()) : owners, Hindrance.AWAY);
      }
      case LAST_RESORT -> Found.of(reach.on(on).lastResort(), Hindrance.NOBODY);
    };
  }

  private Found one(Optional<PersonId> person) {
    return person
        .map(who -> Found.of(scene.reach().here(Contact.of(who)), Hindrance.AWAY))
        .orElseGet(() -> new Found(Contact.NOBODY, Optional.of(Hindrance.NOBODY)));
  }

  private Contact lastResort() {
    return scene.reach().on(scene.tier()).lastResort();
  }

  private Attempt reassign(Optional<PersonId> named) {
    Optional<PersonId> to =
        named.isPresent()
            ? named.filter(scene.reach().takers()::contains)
            : scene.reach().successor().person();
    if (to.isEmpty()) {
      return Attempt.no(named.isPresent() ? Hindrance.AWAY : Hindrance.EMPTY_TEAM);
    }
    List<Fact> changes =
        to.equals(assignee)
            ? List.of()
            : List.of(new Moved(assignee, to, Why.PROMISE), new Assigned(to));
    assignee = to;
    return Attempt.done(Contact.of(to.get()), !changes.isEmpty(), changes);
  }

  private Attempt changeTeam(TeamId to) {
    if (!scene.reach().teams().contains(to)) {
      return Attempt.no(Hindrance.EMPTY_TEAM);
    }
    var changes = new ArrayList<Fact>();
    if (!team.equals(Optional.of(to))) {
      changes.add(new TeamSet(Optional.of(to)));
      if (assignee.isPresent()) {
        changes.add(new Moved(assignee, Optional.empty(), Why.PROMISE));
        changes.add(new Assigned(Optional.empty()));
        assignee = Optional.empty();
      }
      team = Optional.of(to);
    }
    return Attempt.done(Contact.of(to), !changes.isEmpty(), changes);
  }

  private Attempt raise(Optional<Priority> wanted) {
    Priority to = wanted.orElseGet(() -> Priority.values()[Math.max(0, priority.ordinal() - 1)]);
    if (priority.atLeast(to)) {
      return Attempt.done(List.of());
    }
    priority = to;
    return Attempt.done(List.of(new PrioritySet(to, Optional.empty())));
  }

  private Attempt decider(Because because, Found found) {
    Optional<PersonId> who = scene.reach().one(found.contact());
    if (who.isEmpty()) {
      return Attempt.no(found.hindrance().orElse(Hindrance.EMPTY_TEAM));
    }
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
      return Attempt.done(List.of());
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
      return Attempt.done(List.of());
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
