package breakwater.gate.proposals;

import breakwater.accounts.AccountRight;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Label;
import breakwater.gate.EvidenceKind;
import breakwater.gate.GateRight;
import breakwater.gate.GateShown;
import breakwater.gate.Gates;
import breakwater.gate.ItemState;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** The door at which what the case says already is proposed for its gate, and adopted. */
@Component
public class Proposals {
  private final Gates gates;
  private final KnownReader known;

  Proposals(Gates gates, KnownReader known) {
    this.gates = gates;
    this.known = known;
  }

  /** None where the call has come to its end, or for who may not see what they are read from. */
  @Transactional(readOnly = true)
  public List<Proposal> of(Caller caller, CaseId of, GateShown gate) {
    return gate.open()
            && caller.may(CaseRight.READ_CASES)
            && caller.may(AccountRight.READ_ACCOUNTS)
            && known.read(caller, of, gate) instanceof Answer.Done<Known>(Known it)
        ? Readers.of(it)
        : List.of();
  }

  /**
   * A person takes it over: from here on it is theirs, as if they had written it.
   *
   * @param words instead of those that are proposed
   */
  @Transactional
  public Answer<GateShown> adopt(
      Caller caller, CaseId of, Seen seen, ProposalId id, Optional<String> words) {
    caller.must(GateRight.PREPARE_PACKAGE);
    caller.person();
    return gates
        .gate(caller, of)
        .then(
            gate ->
                Answer.unless(
                    seen.refuses("the gate", gate.version()),
                    () -> adopt(caller, of, gate, id, words)));
  }

  private Answer<GateShown> adopt(
      Caller caller, CaseId of, GateShown gate, ProposalId id, Optional<String> words) {
    List<Proposal> proposed = of(caller, of, gate);
    Optional<Proposal> found = proposed.stream().filter(it -> it.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Answer.refused(Refusal.notFound("proposal-unknown", unknown(proposed, id)));
    }
    String text = words.filter(it -> !it.isBlank()).orElse(found.get().text());
    if (!found.get().free() && !text.equals(found.get().text())) {
      return Answer.refused(
          Refusal.invalid(
              "proposal-fixed",
              "%s is chosen from a list: adopt it as it is, or choose another in the package."
                  .formatted(found.get().label())));
    }
    return adopted(caller, of, gate, found.get(), text);
  }

  private static String unknown(List<Proposal> proposed, ProposalId id) {
    return proposed.stream()
        .filter(it -> it.id().isBeside(id))
        .findFirst()
        .map(
            it ->
                "The case says something else by now. What is proposed for “%s”: %s"
                    .formatted(it.label(), it.text()))
        .orElse(
            "Nothing of this name is proposed: it is there already, or the case says nothing of it"
                + " any more. Look at the gate again.");
  }

  private Answer<GateShown> adopted(
      Caller caller, CaseId of, GateShown gate, Proposal it, String text) {
    Seen now = Seen.version(gate.version());
    return switch (it.goal()) {
      case ITEM ->
          gates.answer(caller, of, now, new Label(it.name()), ItemState.DONE, Optional.of(text));
      case EVIDENCE ->
          gates.addEvidence(
              caller,
              of,
              now,
              EvidenceKind.valueOf(it.name()),
              it.source().words(),
              Optional.of(text));
      case PART -> written(caller, of, gate, now, it, text);
    };
  }

  private Answer<GateShown> written(
      Caller caller, CaseId of, GateShown gate, Seen now, Proposal it, String text) {
    try {
      return gates.write(caller, of, now, Readers.slot(it.name()).with(gate.document(), text));
    } catch (JacksonException | NumberFormatException notThere) {
      return Answer.refused(
          Refusal.invalid(
              "proposal-unfit", "“%s” cannot stand for %s.".formatted(text, it.label())));
    }
  }
}
