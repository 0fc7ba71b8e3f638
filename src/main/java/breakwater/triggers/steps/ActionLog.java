package breakwater.triggers.steps;

import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Recorded;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.playbook.Playbooks;
import breakwater.triggers.steps.StepFact.ActionGroundGone;
import breakwater.triggers.steps.StepFact.ActionHeldBack;
import breakwater.triggers.steps.StepFact.ActionNotNeeded;
import breakwater.triggers.steps.StepFact.ActionNotPossible;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.Because;
import breakwater.triggers.steps.StepFact.DeciderChanged;
import breakwater.triggers.steps.StepFact.Tried;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was done on a case because a promise was near or missed. */
@Service
@Transactional(readOnly = true)
public class ActionLog {
  private final Cases cases;
  private final Journal journal;
  private final Playbooks playbooks;

  ActionLog(Cases cases, Journal journal, Playbooks playbooks) {
    this.cases = cases;
    this.journal = journal;
    this.playbooks = playbooks;
  }

  /** What became of an action. */
  public enum Outcome {
    DONE,
    /** Neither it nor what was to be done instead could be done. */
    NOT_POSSIBLE,
    /** It would have changed nothing, and nothing was to be done instead. */
    NOT_NEEDED,
    /** It, or all together, acted too often within a day. */
    HELD_BACK,
    /** It was done, and what became known late shows that there was no ground. */
    GROUND_GONE
  }

  /**
   * One action.
   *
   * @param version that of the fact in the history of the case
   * @param because row, version of the playbook, step of the clock
   * @param deed empty unless it was done, also if it was taken back since, or not needed
   * @param tried what could not be done before, and why
   * @param heldBack by which limit it was, with its number; empty = it was not
   * @param takenBack of what had no ground: whether the case is as it was before. It is not where
   *     somebody was only told, where a person has changed it since, and where people have seen it:
   *     who has the case, who decides, that it is closed
   */
  public record Entry(
      long version,
      Instant at,
      Because because,
      Outcome outcome,
      Optional<Deed> deed,
      List<PersonId> people,
      List<TeamId> teams,
      List<Tried> tried,
      Optional<HeldBack> heldBack,
      Optional<Boolean> takenBack) {}

  /**
   * @param decider who decides about the case; empty = who works on it
   */
  public record Shown(Optional<PersonId> decider, List<Entry> entries) {}

  /** In the order in which it was recorded. */
  public Answer<Shown> of(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    return cases.find(caller, id).map(found -> shown(journal.read(id.subject())));
  }

  /**
   * What explains each action that did not go as it was asked for: the limit that held it back, or
   * what stood in its way; by the version of its fact.
   */
  public Answer<Map<Long, String>> explained(Caller caller, CaseId id) {
    return of(caller, id)
        .map(
            shown ->
                shown.entries().stream()
                    .filter(entry -> entry.heldBack().isPresent() || !entry.tried().isEmpty())
                    .collect(Collectors.toMap(Entry::version, ActionLog::explained)));
  }

  private static String explained(Entry entry) {
    return entry
        .heldBack()
        .map(HeldBack::sentence)
        .orElseGet(
            () ->
                entry.tried().stream()
                    .map(StepWords::hindered)
                    .collect(
                        Collectors.joining(
                            "; then: ",
                            entry.outcome() == Outcome.DONE ? "Before it: " : "In its way: ",
                            ".")));
  }

  /** Who decides about the case; empty = who works on it. */
  public Optional<PersonId> decider(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    return decider(journal.read(id.subject()));
  }

  static Optional<PersonId> decider(History history) {
    return history.of(DeciderChanged.class).stream()
        .map(recorded -> ((DeciderChanged) recorded.fact()).person())
        .reduce((earlier, later) -> later);
  }

  private Shown shown(History history) {
    return new Shown(
        decider(history),
        history.of(StepFact.class).stream().flatMap(r -> entry(history, r).stream()).toList());
  }

  private Optional<Entry> entry(History history, Recorded<?> recorded) {
    return switch ((StepFact) recorded.fact()) {
      case ActionTaken(var because, var deed, var _, var people, var teams, var tried) ->
          Optional.of(done(recorded, because, Outcome.DONE, deed, people, teams, tried));
      case ActionNotPossible(var because, var tried) ->
          Optional.of(undone(recorded, because, Outcome.NOT_POSSIBLE, tried, Optional.empty()));
      case ActionNotNeeded(var because, var deed) ->
          Optional.of(
              done(recorded, because, Outcome.NOT_NEEDED, deed, List.of(), List.of(), List.of()));
      case ActionHeldBack held ->
          Optional.of(
              undone(
                  recorded,
                  held.because(),
                  Outcome.HELD_BACK,
                  List.of(),
                  Optional.of(HeldBack.of(held, actions(held.because())))));
      case ActionGroundGone(var because) -> Optional.of(gone(history, recorded, because));
      case DeciderChanged _ -> Optional.empty();
    };
  }

  private static Entry done(
      Recorded<?> recorded,
      Because because,
      Outcome outcome,
      Deed deed,
      List<PersonId> people,
      List<TeamId> teams,
      List<Tried> tried) {
    return new Entry(
        recorded.version(),
        recorded.at(),
        because,
        outcome,
        Optional.of(deed),
        people,
        teams,
        tried,
        Optional.empty(),
        Optional.empty());
  }

  private Actions actions(Because because) {
    return playbooks.version(because.version().value()).section(Actions.class);
  }

  /** With what was done, and whether that was taken back. */
  private static Entry gone(History history, Recorded<?> recorded, Because because) {
    Optional<ActionTaken> taken =
        history.of(ActionTaken.class).stream()
            .filter(it -> it.version() < recorded.version())
            .map(it -> (ActionTaken) it.fact())
            .filter(it -> it.because().key().equals(because.key()))
            .reduce((earlier, later) -> later);
    return new Entry(
        recorded.version(),
        recorded.at(),
        because,
        Outcome.GROUND_GONE,
        taken.map(ActionTaken::deed),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(Undoing.took(history, because)));
  }

  private static Entry undone(
      Recorded<?> recorded,
      Because because,
      Outcome outcome,
      List<Tried> tried,
      Optional<HeldBack> heldBack) {
    return new Entry(
        recorded.version(),
        recorded.at(),
        because,
        outcome,
        Optional.empty(),
        List.of(),
        List.of(),
        tried,
        heldBack,
        Optional.empty());
  }
}
