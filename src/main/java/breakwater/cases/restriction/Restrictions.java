package breakwater.cases.restriction;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.Restricted;
import breakwater.cases.CaseFact.RestrictionLifted;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.sight.Sight;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a case out of everybody's sight but that of security responders, and gives it back. */
@Service
@Transactional
public class Restrictions {
  private final Journal journal;
  private final Sight sight;

  Restrictions(Journal journal, Sight sight) {
    this.journal = journal;
    this.sight = sight;
  }

  /**
   * Of a case that is restricted already nothing changes. An assignee who does not see what is
   * restricted has it no more.
   */
  public Answer<CaseId> restrict(Caller caller, CaseId id, Seen seen) {
    caller.must(RestrictionRight.RESTRICT_CASES);
    return tell(caller, id, seen, true, new Restricted());
  }

  /** Of a case that is not restricted nothing changes. */
  public Answer<CaseId> lift(Caller caller, CaseId id, Seen seen) {
    caller.must(RestrictionRight.LIFT_RESTRICTIONS);
    return tell(caller, id, seen, false, new RestrictionLifted());
  }

  private Answer<CaseId> tell(Caller caller, CaseId id, Seen seen, boolean wanted, CaseFact fact) {
    return journal
        .<Answer<CaseId>>decide(
            id.subject(),
            caller.actor(),
            caller.cause(),
            history -> {
              Optional<Refusal> no = refuses(caller, history, seen, id);
              boolean changes = no.isEmpty() && Case.of(history).traits().restricted() != wanted;
              return new Decision<>(
                  changes ? told(history, fact) : List.of(),
                  Answer.unless(no, () -> Answer.done(id)));
            })
        .answer();
  }

  /** Nobody keeps a case that they do not see any more. */
  private List<Happening> told(History history, CaseFact fact) {
    Optional<PersonId> assignee = Case.of(history).traits().assignee();
    boolean blind =
        fact instanceof Restricted
            && assignee.isPresent()
            && sight.seeing(List.of(assignee.get())).isEmpty();
    return blind
        ? List.of(Happening.now(fact), Happening.now(new Assigned(Optional.empty())))
        : List.of(Happening.now(fact));
  }

  private static Optional<Refusal> refuses(Caller caller, History history, Seen seen, CaseId id) {
    return Case.find(history)
        .filter(it -> it.isThereFor(caller))
        .map(it -> seen.refuses("this case", it.version()))
        .orElseGet(() -> Optional.of(Cases.unknown(id)));
  }
}
