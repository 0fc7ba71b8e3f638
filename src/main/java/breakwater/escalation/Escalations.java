package breakwater.escalation;

import breakwater.cases.CaseId;
import breakwater.escalation.followups.Untold;
import breakwater.gate.PackageShown;
import breakwater.gate.Packages;
import breakwater.gate.markdown.PackageMarkdown;
import breakwater.journal.Answer;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The door at which escalations are read. */
@Component
public class Escalations {
  private final Journal journal;
  private final EscalationReader reader;
  private final BoardTable board;
  private final Packages packages;

  Escalations(Journal journal, EscalationReader reader, BoardTable board, Packages packages) {
    this.journal = journal;
    this.reader = reader;
    this.board = board;
    this.packages = packages;
  }

  /** Rows of the board, newest first. */
  public List<BoardRow> board(Caller caller, BoardFilter filter, int limit) {
    caller.must(EscalationRight.READ_ESCALATIONS);
    return board.read(caller, filter, limit);
  }

  public Answer<EscalationShown> escalation(Caller caller, EscalationId id) {
    return read(caller, id, reader::show);
  }

  /** What engineering gets: the package as it is now, headed by the escalation. */
  public Answer<PackageShown> dossier(Caller caller, EscalationId id) {
    return read(caller, id, (history, it) -> packages.show(history, it.call(), heading(it)));
  }

  /** The same as Markdown. */
  public Answer<String> markdown(Caller caller, EscalationId id) {
    return dossier(caller, id).map(PackageMarkdown::of);
  }

  /** What engineering solved on a case while nobody told the customer; none for who may not see. */
  public List<Untold> untold(Caller caller, CaseId of) {
    return caller.may(EscalationRight.READ_ESCALATIONS)
        ? Untold.of(journal.read(of.subject()))
        : List.of();
  }

  private static PackageShown.Heading heading(Escalation it) {
    return new PackageShown.Heading(
        it.id().value(),
        it.pass().number(),
        it.severity(),
        it.tier(),
        it.team(),
        it.pass().raisedAt());
  }

  private <T> Answer<T> read(
      Caller caller, EscalationId id, BiFunction<History, Escalation, T> shown) {
    caller.must(EscalationRight.READ_ESCALATIONS);
    Optional<History> history = id.caseId().map(of -> journal.read(of.subject()));
    return history
        .flatMap(h -> Escalation.find(h, id).map(it -> Answer.done(shown.apply(h, it))))
        .orElseGet(() -> Answer.refused(Mover.unknown(id)));
  }
}
