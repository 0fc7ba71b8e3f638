package breakwater.cases.links;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Two cases, locked together: always in the order of their names, so that two people who tie the
 * same cases wait for each other instead of blocking each other (house, rule 2).
 */
@Component
class Pair {
  private final Journal journal;

  Pair(Journal journal) {
    this.journal = journal;
  }

  /** As they are while both are locked. */
  record Locked(History one, History other) {
    Case here() {
      return Case.of(one);
    }

    Case there() {
      return Case.of(other);
    }
  }

  /** Refused when one of them does not exist. In a transaction. */
  Answer<Locked> lock(Caller caller, CaseId one, CaseId other) {
    List<History> locked =
        Stream.of(one, other)
            .sorted((a, b) -> a.subject().toString().compareTo(b.subject().toString()))
            .map(id -> lock(caller, id))
            .toList();
    Optional<History> missing =
        locked.stream()
            .filter(h -> Case.find(h).filter(it -> it.isThereFor(caller)).isEmpty())
            .findFirst();
    if (missing.isPresent()) {
      return Answer.refused(Cases.unknown(new CaseId(missing.get().subject().id())));
    }
    boolean inOrder = locked.getFirst().subject().equals(one.subject());
    return Answer.done(
        inOrder
            ? new Locked(locked.getFirst(), locked.getLast())
            : new Locked(locked.getLast(), locked.getFirst()));
  }

  private History lock(Caller caller, CaseId id) {
    return journal
        .<Boolean>decide(
            id.subject(), caller.actor(), caller.cause(), _ -> new Decision<>(List.of(), true))
        .history();
  }

  /** Tells both, and answers with the first as it is afterwards. */
  Case tell(Caller caller, Locked pair, List<Happening> here, List<Happening> there) {
    append(caller, pair.other(), there);
    return Case.of(append(caller, pair.one(), here));
  }

  private History append(Caller caller, History to, List<Happening> told) {
    return told.isEmpty()
        ? to
        : journal.append(to.subject(), to.version(), caller.actor(), caller.cause(), told);
  }
}
