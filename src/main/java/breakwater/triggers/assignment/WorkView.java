package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseId;
import breakwater.cases.ViewOfCases;
import breakwater.journal.Actor;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Subject;
import breakwater.sla.SlaFact;
import breakwater.sla.SlaFact.StepDue;
import breakwater.sla.Step;
import breakwater.sla.StepsDue;
import breakwater.triggers.attention.AttentionFact;
import breakwater.triggers.attention.Snooze;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps who works on what, and when whom was given a case. */
@Component
class WorkView extends ViewOfCases {
  private final WorkRowTable table;

  WorkView(WorkRowTable table) {
    super("triggers.work", 3, Set.of(CaseFact.class, AttentionFact.class, SlaFact.class));
    this.table = table;
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    var rows = new ArrayList<WorkRowTable.Row>();
    var turns = new ArrayList<WorkRowTable.Turn>();
    var deeds = new ArrayList<WorkRowTable.Deed>();
    for (History history : histories) {
      Optional<Case> it = Case.find(history).filter(Case::live);
      if (it.isPresent()) {
        turns.addAll(turns(it.get(), history));
        deeds.addAll(deeds(it.get(), history));
        if (it.get().status().unfinished()) {
          rows.add(row(it.get(), history));
        }
      }
    }
    if (!moment.begun()) {
      table.removeOthers(
          histories.stream().map(h -> new CaseId(h.subject().id())).toList(), rows, turns, deeds);
    }
    table.put(rows);
    table.putTurns(turns);
    table.putDeeds(deeds);
  }

  private WorkRowTable.Row row(Case it, History history) {
    Holding holding = Holding.of(it, history);
    return new WorkRowTable.Row(
        work(it, holding, history),
        Wanted.by(it, holding),
        holding.moves(),
        history.version(),
        shape());
  }

  private static Work work(Case it, Holding holding, History history) {
    List<StepDue> steps =
        it.status().unfinished()
            ? StepsDue.of(history).highest().stream().map(r -> (StepDue) r.fact()).toList()
            : List.of();
    int missed =
        (int) steps.stream().filter(s -> s.step().threshold() == Step.Threshold.BREACH).count();
    return new Work(
        it.id(),
        it.team(),
        it.assignee(),
        it.status(),
        it.priority(),
        it.openedAt(),
        holding.since(),
        holding.askedAt(),
        Snooze.at(history, history.facts().getLast().recordedAt())
            .map(s -> s.until().orElse(Instant.MAX)),
        holding.started(),
        steps.size() - missed,
        missed);
  }

  /** Of each person the last that they did; what was imported nobody did here. */
  private static List<WorkRowTable.Deed> deeds(Case it, History history) {
    Map<String, Instant> last = new LinkedHashMap<>();
    for (Recorded<?> recorded : history.facts()) {
      if (recorded.told() && !recorded.imported() && recorded.by().kind() == Actor.Kind.PERSON) {
        last.merge(recorded.by().id(), recorded.recordedAt(), Holding::later);
      }
    }
    return last.entrySet().stream()
        .map(e -> new WorkRowTable.Deed(it.id(), e.getKey(), e.getValue()))
        .toList();
  }

  private static List<WorkRowTable.Turn> turns(Case it, History history) {
    var turns = new ArrayList<WorkRowTable.Turn>();
    for (Recorded<?> recorded : history.of(Assigned.class)) {
      ((Assigned) recorded.fact())
          .person()
          .ifPresent(
              who ->
                  turns.add(
                      new WorkRowTable.Turn(it.id(), recorded.version(), who, recorded.at())));
    }
    return turns;
  }

  @Override
  public void forget(Subject subject) {
    table.remove(List.of(new CaseId(subject.id())));
  }
}
