package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.cases.circumstances.Circumstances;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.Tier;
import breakwater.playbook.Playbooks;
import breakwater.playbook.Playbooks.InForce;
import breakwater.sla.ClocksAt;
import breakwater.sla.SlaFact.StepDue;
import breakwater.sla.Step;
import breakwater.sla.StepsDue;
import breakwater.sla.clock.Clock;
import breakwater.triggers.Triggers;
import breakwater.triggers.steps.Actions.Row;
import breakwater.triggers.steps.Actions.Todo;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.Because;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads what the steps of a case's clocks ask for. Each step is followed by the rows that were in
 * force when it was seen: a row that is written today does nothing about what was missed before.
 *
 * <p>Where a clock has passed several steps since somebody looked, as after a standstill or with a
 * message that comes late, the highest one for which there is a row speaks alone. What changes the
 * case is wanted by each.
 */
@Component
class Planning {
  private final Playbooks playbooks;
  private final ClocksAt clocks;
  private final Reaching reaching;
  private final Texts texts;

  Planning(Playbooks playbooks, ClocksAt clocks, Reaching reaching, Texts texts) {
    this.playbooks = playbooks;
    this.clocks = clocks;
    this.reaching = reaching;
    this.texts = texts;
  }

  Scene of(History history, Rules rules, Instant now) {
    Optional<Case> found = Case.find(history).filter(Case::live);
    List<Recorded<?>> steps = StepsDue.of(history).standing();
    boolean taken = history.has(ActionTaken.class);
    if (found.isEmpty() || (steps.isEmpty() && !taken)) {
      return Scene.NOTHING;
    }
    List<Circumstances.After> afters = afters(history, rules);
    List<Planned> planned =
        found.get().status().unfinished() ? planned(history, steps, rules, afters) : List.of();
    if (planned.isEmpty() && !taken) {
      return Scene.NOTHING;
    }
    Map<String, Object> circumstances = upTo(afters, Instant.MAX);
    Triggers triggers = rules.section(Triggers.class);
    return new Scene(
        planned,
        stopped(history, rules, now),
        Arrays.stream(Tier.values())
            .filter(tier -> triggers.guard(tier, circumstances).isPresent())
            .collect(Collectors.toUnmodifiableSet()),
        Tier.valueOf(String.valueOf(circumstances.getOrDefault("tier", Tier.FRONTLINE))),
        planned.isEmpty()
            ? Reach.NOBODY
            : reaching.of(found.get(), history, actions(planned), rules, now));
  }

  private List<Circumstances.After> afters(History history, Rules rules) {
    boolean asked =
        playbooks.until(rules).stream()
            .anyMatch(it -> it.rules().section(Actions.class).asksForAttributes());
    Collection<TextRef> refs = asked ? Circumstances.texts(history) : List.of();
    return Circumstances.over(history, refs.isEmpty() ? Map.of() : texts.read(refs));
  }

  private List<Planned> planned(
      History history, List<Recorded<?>> steps, Rules rules, List<Circumstances.After> afters) {
    var all = new ArrayList<Planned>();
    steps.forEach(step -> all.addAll(wanted(step, rules, afters)));
    Map<String, Step> highest = new HashMap<>();
    for (Planned planned : all) {
      Reason reason = planned.because().step();
      highest.merge(
          cycle(reason), reason.step(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return all.stream()
        .filter(it -> it.todo().changes() || isOf(highest, it.because().step()))
        .filter(it -> history.standing(it.because().key()).isEmpty())
        .toList();
  }

  private static boolean isOf(Map<String, Step> highest, Reason reason) {
    return reason.step().equals(highest.get(cycle(reason)));
  }

  private static String cycle(Reason reason) {
    return reason.kind() + "/" + reason.cycle();
  }

  private List<Planned> wanted(Recorded<?> step, Rules rules, List<Circumstances.After> afters) {
    StepDue due = (StepDue) step.fact();
    Rules then = inForce(rules, step.recordedAt());
    Actions actions = then.section(Actions.class);
    Map<String, Object> circumstances = upTo(afters, step.at());
    var wanted = new ArrayList<Planned>();
    for (Row row : actions.rows()) {
      if (row.fits(due, circumstances)) {
        wanted.addAll(planned(row, due, step.at(), then.version(), actions.mostPerDay()));
      }
    }
    return wanted;
  }

  private static List<Planned> planned(
      Row row, StepDue due, Instant at, String version, int mostPerDay) {
    var planned = new ArrayList<Planned>();
    for (Todo todo : row.todo()) {
      var because = new Because(row.id(), new Label(version), Reason.of(due), planned.size() + 1);
      planned.add(new Planned(because, at, todo, row.most(), mostPerDay));
    }
    return planned;
  }

  private Rules inForce(Rules now, Instant at) {
    return playbooks.until(now).stream()
        .filter(it -> !it.from().isAfter(at))
        .reduce((earlier, later) -> later)
        .map(InForce::rules)
        .orElse(now);
  }

  /** With all of that second: clocks count in whole ones, and what happens comes before them. */
  private static Map<String, Object> upTo(List<Circumstances.After> afters, Instant at) {
    var then = new HashMap<String, Object>();
    afters.stream()
        .filter(after -> !after.fact().at().truncatedTo(ChronoUnit.SECONDS).isAfter(at))
        .forEach(after -> then.putAll(after.changed()));
    return then;
  }

  private Map<String, Optional<Instant>> stopped(History history, Rules rules, Instant now) {
    Map<String, Optional<Instant>> stopped = new HashMap<>();
    clocks
        .of(history, rules, now)
        .ifPresent(
            all -> {
              for (Clock clock : all.all()) {
                stopped.put(clock.kind() + "/" + clock.cycle(), clock.stoppedAt());
              }
            });
    return stopped;
  }

  private static List<Action> actions(List<Planned> planned) {
    var actions = new ArrayList<Action>();
    for (Planned it : planned) {
      Optional<Todo> next = Optional.of(it.todo());
      while (next.isPresent()) {
        actions.add(next.get().action());
        next = next.get().otherwise();
      }
    }
    return actions;
  }
}
