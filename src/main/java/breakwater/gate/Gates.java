package breakwater.gate;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.gate.GateFact.CustomerAsked;
import breakwater.gate.GateFact.Deflected;
import breakwater.gate.GateFact.EvidenceAdded;
import breakwater.gate.GateFact.ItemAnswered;
import breakwater.gate.GateFact.PackageSigned;
import breakwater.gate.GateFact.PackageSubmitted;
import breakwater.gate.GateFact.PackageWritten;
import breakwater.gate.GateFact.PartsChanged;
import breakwater.gate.GateFact.VerifiersNamed;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.document.PackageLimits;
import breakwater.gate.document.Part;
import breakwater.gate.document.Verifiers;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door at which a case is made ready to climb. Each verb answers with the gate after it.
 *
 * <p>Long because it is the whole list of these verbs: each finds, compares and tells in the one
 * way at its end, and what may be is {@link GateRules}.
 */
@Component
public class Gates {
  /** Characters of a finding, a source or a reason. */
  public static final int LONGEST = 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Journal journal;
  private final Texts texts;
  private final GateReader reader;
  private final CustomerRequests requests;
  private final Verifiers verifiers;

  Gates(
      Journal journal,
      Texts texts,
      GateReader reader,
      CustomerRequests requests,
      Verifiers verifiers) {
    this.journal = journal;
    this.texts = texts;
    this.reader = reader;
    this.requests = requests;
    this.verifiers = verifiers;
  }

  /** The gate of the call that is open, or of the last one. */
  public Answer<GateShown> gate(Caller caller, CaseId of) {
    caller.must(GateRight.READ_GATE);
    History history = journal.read(of.subject());
    return Gate.current(history).map(gate -> reader.show(history, gate));
  }

  /** Answers an item; all but DONE need a reason, and an AUTOMATIC item is never ticked DONE. */
  public Answer<GateShown> answer(
      Caller caller, CaseId of, Seen seen, Label item, ItemState state, Optional<String> finding) {
    caller.must(GateRight.PREPARE_PACKAGE);
    return change(
        caller,
        of,
        seen,
        (history, gate) -> {
          Optional<String> before =
              Optional.ofNullable(gate.before().get(item)).flatMap(texts::read);
          return Answer.unless(
              GateRules.answer(gate, item, state, finding, before),
              () ->
                  told(
                      new ItemAnswered(
                          gate.call().id(), item, state, finding.map(t -> keep(history, t)))));
        });
  }

  /** Writes the package, as a whole. */
  public Answer<GateShown> write(Caller caller, CaseId of, Seen seen, PackageDocument document) {
    caller.must(GateRight.PREPARE_PACKAGE);
    Optional<Refusal> no = PackageLimits.refuses(document, JSON.valueToTree(document));
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    return change(
        caller,
        of,
        seen,
        (history, gate) -> {
          PackageDocument before = reader.document(gate.material());
          return Answer.unless(
              verifiers.refuses(caller, before, document),
              () -> Answer.done(written(history, before, document)));
        });
  }

  private List<GateFact> written(
      History history, PackageDocument before, PackageDocument document) {
    var facts = new ArrayList<GateFact>();
    facts.add(new PackageWritten(keep(history, GateReader.write(document)), document.filled()));
    List<Part> changed = Part.different(before, document);
    if (!changed.isEmpty()) {
      facts.add(new PartsChanged(changed));
    }
    if (!before.verifiedBy().people().equals(document.verifiedBy().people())) {
      facts.add(new VerifiersNamed(document.verifiedBy().people()));
    }
    return facts;
  }

  /**
   * Adds a piece of evidence.
   *
   * @param finding empty = there was looked, and there was no match
   */
  public Answer<GateShown> addEvidence(
      Caller caller,
      CaseId of,
      Seen seen,
      EvidenceKind kind,
      String source,
      Optional<String> finding) {
    caller.must(GateRight.PREPARE_PACKAGE);
    Optional<Refusal> no = GateRules.evidence(source, finding);
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    return change(
        caller,
        of,
        seen,
        (history, gate) ->
            Answer.unless(
                GateRules.known(gate, reader.evidence(gate.material()), kind, source, finding),
                () -> told(piece(history, gate, kind, source, finding))));
  }

  private EvidenceAdded piece(
      History history, Gate gate, EvidenceKind kind, String source, Optional<String> finding) {
    return new EvidenceAdded(
        new EvidenceId("e" + (gate.material().evidence().size() + 1)),
        kind,
        keep(history, source),
        finding.map(t -> keep(history, t)));
  }

  /**
   * Stands for the package with one's name.
   *
   * @param edition the one that was read; empty = the current one
   */
  public Answer<GateShown> sign(Caller caller, CaseId of, Seen seen, OptionalInt edition) {
    caller.must(GateRight.SIGN_PACKAGE);
    PersonId person = caller.person();
    return change(
        caller,
        of,
        seen,
        (history, gate) ->
            Answer.unless(
                GateRules.sign(gate, edition),
                () -> told(new PackageSigned(gate.material().edition(), person))));
  }

  /** Asks to be let through. What was let through or turned away already is answered so again. */
  public Answer<GateShown> submit(Caller caller, CaseId of, Seen seen) {
    caller.must(GateRight.PREPARE_PACKAGE);
    return change(
        caller,
        of,
        seen,
        (history, gate) ->
            Answer.done(
                gate.verdict().isPresent() || gate.submitted()
                    ? List.of()
                    : List.of(new PackageSubmitted(gate.call().id(), gate.material().edition()))));
  }

  /** Turns the call away: it is solved below, or belongs elsewhere. */
  public Answer<GateShown> deflect(
      Caller caller, CaseId of, Seen seen, Optional<Label> reason, Optional<String> note) {
    caller.must(GateRight.DEFLECT);
    return change(
        caller,
        of,
        seen,
        (history, gate) ->
            Answer.unless(
                GateRules.deflect(gate, reason, note),
                () ->
                    told(
                        new Deflected(gate.call().id(), reason, note.map(t -> keep(history, t))))));
  }

  /**
   * Writes to the customer what is missing, and waits for the answer.
   *
   * @param text empty = what the playbook says for the items that are wanted
   */
  @Transactional
  public Answer<GateShown> askCustomer(Caller caller, CaseId of, Seen seen, Optional<String> text) {
    caller.must(GateRight.PREPARE_PACKAGE);
    return change(
            caller,
            of,
            seen,
            (history, gate) ->
                text.or(() -> requests.text(gate)).isPresent()
                    ? Answer.done(List.of(new CustomerAsked(gate.call().id(), gate.wantedItems())))
                    : Answer.refused(GateRules.nothingToAsk()))
        .map(
            gate -> {
              Gate now = Gate.current(journal.read(of.subject())).orThrow();
              requests.ask(caller, of, text.or(() -> requests.text(now)).orElseThrow());
              return gate;
            });
  }

  private static Answer<List<GateFact>> told(GateFact fact) {
    return Answer.done(List.of(fact));
  }

  private Answer<GateShown> change(
      Caller caller, CaseId of, Seen seen, BiFunction<History, Gate, Answer<List<GateFact>>> move) {
    var decided =
        journal.<Answer<Boolean>>decide(
            of.subject(), caller.actor(), caller.cause(), history -> decision(seen, history, move));
    History after = decided.history();
    return switch (decided.answer()) {
      case Answer.Refused<Boolean>(Refusal no) -> Answer.refused(no);
      case Answer.Done<Boolean> _ -> Gate.current(after).map(gate -> reader.show(after, gate));
    };
  }

  private static Decision<Answer<Boolean>> decision(
      Seen seen, History history, BiFunction<History, Gate, Answer<List<GateFact>>> move) {
    Answer<List<GateFact>> told =
        switch (Gate.current(history)) {
          case Answer.Refused<Gate>(Refusal no) -> Answer.refused(no);
          case Answer.Done<Gate>(Gate gate) ->
              Answer.unless(
                  seen.refuses("the gate", GateReader.version(history)),
                  () -> move.apply(history, gate));
        };
    return switch (told) {
      case Answer.Refused<List<GateFact>>(Refusal no) ->
          new Decision<>(List.of(), Answer.refused(no));
      case Answer.Done<List<GateFact>>(List<GateFact> facts) ->
          new Decision<>(facts.stream().map(Happening::now).toList(), Answer.done(true));
    };
  }

  private TextRef keep(History history, String text) {
    return texts.keep(history.subject(), text.strip());
  }
}
