package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.Status;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.people.PersonId;
import breakwater.people.absence.Absence;
import breakwater.people.absence.Absences;
import breakwater.playbook.matrix.Matrix;
import breakwater.triggers.assignment.AssignmentFact.Moved;
import breakwater.triggers.assignment.AssignmentFact.Why;
import breakwater.triggers.assignment.TeamRule.Then;
import breakwater.triggers.assignment.TeamRule.Way;
import breakwater.triggers.attention.AttentionFact;
import breakwater.triggers.attention.Snooze;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Gives a team's cases to its people, as the playbook says, and moves those whose holder is away or
 * silent while the customer waits.
 *
 * <p>Where people are full, what becomes free goes to the case that is first in the queue: the most
 * urgent, and of alike ones the oldest.
 *
 * <p>A case goes back to nobody who had it since the customer asked, and is moved only so often;
 * then it stays in the queue until a person gives it to somebody. What a person decides holds until
 * something new happens: who assigns a case to somebody who is away is believed, until the customer
 * writes. Cases that are only imported, put aside, waiting, resolved or closed are left alone.
 */
@Component
class AssignReconciler implements Reconciler<AssignReconciler.Scene> {
  /** How long until somebody may have room again: room becomes free on other cases. */
  private static final Duration FULL = Duration.ofMinutes(1);

  /** How long until another node has given its case away. */
  private static final Duration BUSY = Duration.ofSeconds(1);

  private final TeamScene scenes;
  private final GivenNow given;

  AssignReconciler(TeamScene scenes, GivenNow given) {
    this.scenes = scenes;
    this.given = given;
  }

  /**
   * What is seen of the team.
   *
   * @param rule empty = there is nothing to do by itself: nobody has it, and it has no team or one
   *     that is not named in the playbook
   * @param busy another node is giving away a case of this team
   * @param ahead what is given away before a case that nobody has
   */
  record Scene(
      Optional<TeamRule> rule,
      List<Member> members,
      List<PersonId> supervisors,
      boolean busy,
      List<Wanted> ahead) {
    static final Scene NONE = new Scene(Optional.empty(), List.of(), List.of(), false, List.of());
  }

  @Override
  public String name() {
    return "triggers.assign";
  }

  @Override
  public int revision() {
    return 6;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(CaseFact.class, AttentionFact.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(TeamRule.All.class, Absences.class, Matrix.class);
  }

  @Override
  public Scene gather(History history, Instant now, Rules rules) {
    Scene scene =
        Case.find(history)
            .filter(it -> it.live() && it.status() == Status.OPEN)
            .map(
                it ->
                    scenes.of(
                        it, rules.section(TeamRule.All.class), rules.section(Matrix.class), now))
            .orElse(Scene.NONE);
    // What comes of it is known here already; the next case of this transaction must see it.
    reconcile(history, scene, now).concluded().stream()
        .map(Conclusion::fact)
        .filter(Assigned.class::isInstance)
        .flatMap(assigned -> ((Assigned) assigned).person().stream())
        .forEach(given::add);
    return scene;
  }

  @Override
  public Outcome reconcile(History history, Scene scene, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty() || scene.rule().isEmpty() || found.get().status() != Status.OPEN) {
      return Outcome.NOTHING;
    }
    Optional<Snooze> snooze = Snooze.at(history, now);
    if (snooze.isPresent()) {
      return again(snooze.get().until());
    }
    var it =
        new Look(found.get(), Holding.of(found.get(), history), scene, scene.rule().get(), now);
    return it.holding().holder().isEmpty() ? it.give() : it.check();
  }

  private static Outcome again(Optional<Instant> at) {
    return new Outcome(List.of(), List.of(), at);
  }

  /** One look at one case. */
  private record Look(Case it, Holding holding, Scene scene, TeamRule rule, Instant now) {

    /** Nobody has it. */
    Outcome give() {
      boolean guarded = holding.moves() > 0 && holding.moves() >= rule.moves();
      if (rule.way() == Way.NOBODY || guarded) {
        return Outcome.NOTHING;
      }
      if (scene.busy()) {
        return again(Optional.of(now.plus(BUSY)));
      }
      return next()
          .map(to -> move(Optional.of(to), Why.UNASSIGNED))
          .orElseGet(() -> again(Optional.of(now.plus(FULL))));
    }

    /** Somebody has it, and the customer may be waiting for them. */
    Outcome check() {
      PersonId holder = holding.holder().orElseThrow();
      if (holding.askedAt().isEmpty()) {
        return Outcome.NOTHING;
      }
      Optional<Member> member =
          scene.members().stream().filter(m -> m.id().equals(holder)).findFirst();
      Optional<Absence> absence = member.flatMap(m -> m.absence(now));
      if (rule.away() && (member.isEmpty() || absence.filter(this::counts).isPresent())) {
        return away(absence);
      }
      Optional<Instant> silentAt =
          rule.silent().flatMap(wait -> holding.silentSince().map(since -> since.plus(wait)));
      if (silentAt.filter(at -> !at.isAfter(now)).isPresent()) {
        return silent();
      }
      return again(
          Stream.concat(silentAt.stream(), member.flatMap(m -> m.changes(now)).stream())
              .min(Instant::compareTo));
    }

    /** It began, or the customer wrote, after they were given the case. */
    private boolean counts(Absence absence) {
      Instant asked = holding.lastAskedAt().orElseThrow();
      return Holding.later(absence.from(), asked).isAfter(holding.since())
          || holding.version() == 1;
    }

    private Outcome away(Optional<Absence> absence) {
      Optional<PersonId> substitute =
          absence
              .flatMap(Absence::substitute)
              .filter(to -> !holding.had().contains(to))
              .filter(
                  to -> scene.members().stream().anyMatch(m -> m.id().equals(to) && m.here(now)));
      return substitute.isPresent() ? move(substitute, Why.AWAY) : on(Why.AWAY);
    }

    private Outcome silent() {
      return on(Why.SILENT);
    }

    private Outcome on(Why why) {
      if (scene.busy()) {
        return again(Optional.of(now.plus(BUSY)));
      }
      boolean reassign =
          rule.then() == Then.REASSIGN
              && rule.way() != Way.NOBODY
              && holding.moves() < rule.moves();
      return move(reassign ? next() : Optional.empty(), why);
    }

    private Optional<PersonId> next() {
      Set<PersonId> not = new HashSet<>(holding.had());
      holding.holder().ifPresent(not::add);
      return new Choosing(rule, scene.members(), now)
          .after(scene.ahead())
          .next(Wanted.by(it, holding), not);
    }

    private Outcome move(Optional<PersonId> to, Why why) {
      var moved = new Moved(holding.holder(), to, why);
      String key = "assign/" + holding.version();
      var effects = new ArrayList<Effect>();
      to.ifPresent(who -> effects.add(AssignmentWords.given(holding.version(), who, why)));
      if (holding.holder().isPresent()) {
        scene
            .supervisors()
            .forEach(lead -> effects.add(AssignmentWords.moved(holding.version(), lead, moved)));
      }
      return new Outcome(
          List.of(
              new Conclusion(key + "/why", moved, now), new Conclusion(key, new Assigned(to), now)),
          List.copyOf(effects),
          Optional.empty());
    }
  }
}
