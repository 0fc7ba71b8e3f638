package breakwater.cases.links;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Linked;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseFact.SplitOff;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.cases.MessageId;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Recorded;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case of its own of some messages that are another problem: of the same customer and team,
 * linked as related, with promises that count from when the messages were said. On the first case
 * the messages can still be read, but ask for nothing any more; its replies keep counting there.
 */
@Service
@Transactional
public class Splitting {
  private final Journal journal;
  private final LinksTable table;
  private final Copying copying;

  Splitting(Journal journal, LinksTable table, Copying copying) {
    this.journal = journal;
    this.table = table;
    this.copying = copying;
  }

  /**
   * @param title of the new case
   * @return the new case
   */
  public Answer<Case> split(
      Caller caller, CaseId id, Seen seen, Set<MessageId> messages, String title) {
    caller.must(CaseRight.CHANGE_CASES);
    History history = lock(caller, id);
    Optional<Refusal> refusal =
        Case.find(history)
            .filter(it -> it.isThereFor(caller))
            .map(now -> seen.refuses("this case", now.version()).or(() -> Cases.merged(now)))
            .orElseGet(() -> Optional.of(Cases.unknown(id)))
            .or(() -> refuses(history, messages));
    return Answer.unless(refusal, () -> Answer.done(split(caller, history, messages, title)));
  }

  private History lock(Caller caller, CaseId id) {
    return journal
        .<Boolean>decide(
            id.subject(), caller.actor(), caller.cause(), _ -> new Decision<>(List.of(), true))
        .history();
  }

  private Case split(Caller caller, History from, Set<MessageId> messages, String title) {
    CaseId id = table.next();
    CaseId first = Case.of(from).id();
    List<Happening> told = copying.of(from, messages, id, title);
    History begun = journal.append(id.subject(), 0, caller.actor(), caller.cause(), told);
    journal.append(
        from.subject(),
        from.version(),
        caller.actor(),
        caller.cause(),
        List.of(
            Happening.now(new SplitOff(id, messages)),
            Happening.now(new Linked(Relation.RELATED, id))));
    return Case.of(
        journal.append(
            id.subject(),
            begun.version(),
            caller.actor(),
            caller.cause(),
            List.of(Happening.now(new Linked(Relation.RELATED, first)))));
  }

  private static Optional<Refusal> refuses(History history, Set<MessageId> wanted) {
    List<Recorded<?>> said = Copying.messages(history);
    Case now = Case.of(history);
    if (wanted.isEmpty()) {
      return invalid("split-wrong", "Choose the messages that become a case of their own.");
    }
    for (MessageId message : wanted) {
      if (said.stream().noneMatch(it -> Copying.id(it).equals(Optional.of(message)))) {
        return invalid(
            "split-wrong",
            "Case %s has no message %s of its own. What was said on a case that was merged into it is split off there."
                .formatted(now.id(), message));
      }
      Optional<CaseId> gone = Optional.ofNullable(now.conversation().splitOff().get(message));
      if (gone.isPresent()) {
        return Optional.of(
            Refusal.conflict(
                "split-already",
                "Message %s was split off already, to case %s.".formatted(message, gone.get())));
      }
    }
    boolean stays =
        said.stream()
            .flatMap(it -> Copying.id(it).stream())
            .anyMatch(it -> !wanted.contains(it) && !now.conversation().splitOff().containsKey(it));
    if (!stays) {
      return invalid(
          "split-wrong", "At least one message must stay: else it is the same case, not another.");
    }
    boolean asked =
        said.stream()
            .filter(it -> it.fact() instanceof CustomerWrote)
            .anyMatch(it -> wanted.contains(Copying.id(it).orElseThrow()));
    return asked || now.opened().origin() == Origin.AGENT
        ? Optional.empty()
        : invalid(
            "split-wrong",
            "None of these messages is the customer's, so they are no problem of theirs.");
  }

  private static Optional<Refusal> invalid(String type, String sentence) {
    return Optional.of(Refusal.invalid(type, sentence));
  }
}
