package breakwater.triggers.closing;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Status;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import breakwater.triggers.closing.ClosingFact.ClosedForSilence;
import breakwater.triggers.closing.ClosingShown.Closing;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which cases close by themselves, and when. */
@Service
@Transactional(readOnly = true)
public class SilentCases {
  private final Cases cases;
  private final Journal journal;
  private final Books books;
  private final Playbooks playbooks;
  private final Clock clock;

  SilentCases(Cases cases, Journal journal, Books books, Playbooks playbooks, Clock clock) {
    this.cases = cases;
    this.journal = journal;
    this.books = books;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  public Answer<ClosingShown> of(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    return cases.find(caller, id).map(found -> shown(journal.read(id.subject())));
  }

  private ClosingShown shown(History history) {
    return Case.of(history).status() == Status.CLOSED
        ? new ClosingShown(Optional.empty(), done(history))
        : new ClosingShown(planned(history), Optional.empty());
  }

  private Optional<Closing> planned(History history) {
    Instant now = clock.now();
    return Listening.of(history, books.of(history, playbooks.at(now)), now)
        .ahead()
        .map(
            ahead ->
                new Closing(
                    ahead.due().at(),
                    ahead.silence().from(),
                    ahead.due().row().id(),
                    new Label(ahead.due().version())));
  }

  private static Optional<Closing> done(History history) {
    return history.standing(Silence::isKey).stream()
        .filter(closing -> closing.fact() instanceof ClosedForSilence)
        .filter(closing -> Case.of(history).closedAt().equals(Optional.of(closing.at())))
        .map(
            closing -> {
              var fact = (ClosedForSilence) closing.fact();
              return new Closing(closing.at(), fact.since(), fact.rule(), fact.version());
            })
        .findFirst();
  }
}
