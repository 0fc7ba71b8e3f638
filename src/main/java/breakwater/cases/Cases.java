package breakwater.cases;

import breakwater.cases.CaseFact.ProgressMade;
import breakwater.cases.CaseFact.PutLive;
import breakwater.cases.CaseFact.Restricted;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.Received.Appended;
import breakwater.cases.Received.Once;
import breakwater.journal.Answer;
import breakwater.journal.Erasure;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decided;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with a case. Each change is decided while the case is locked, checks the version
 * that the caller saw, and answers with the case as it is afterwards.
 */
@Service
@Transactional
public class Cases {
  private final Journal journal;
  private final Texts texts;
  private final CaseTable numbers;
  private final Speech speech;
  private final Editing editing;
  private final Known known;
  private final Erasure erasure;

  Cases(
      Journal journal,
      Texts texts,
      CaseTable numbers,
      Speech speech,
      Editing editing,
      Known known,
      Erasure erasure) {
    this.journal = journal;
    this.texts = texts;
    this.numbers = numbers;
    this.speech = speech;
    this.editing = editing;
    this.known = known;
    this.erasure = erasure;
  }

  /** Opens a case under the next number. */
  public Answer<Case> open(Caller caller, Opening opening) {
    caller.must(CaseRight.WRITE_MESSAGES);
    return Answer.unless(
        known.refuses(opening).or(() -> Upload.refuses(opening.first().attachments())),
        () -> Answer.done(open(caller, numbers.next(), opening)));
  }

  /**
   * Opens a case under a number that was taken for it.
   *
   * @throws breakwater.journal.StaleVersion when there is already something under that number
   */
  public Case open(Caller caller, CaseId id, Opening opening) {
    return open(caller, id, opening, false);
  }

  /**
   * The same for a case that goes on where another ended.
   *
   * @param restricted as that one was: then nobody else ever saw it
   */
  public Case open(Caller caller, CaseId id, Opening opening, boolean restricted) {
    caller.must(CaseRight.WRITE_MESSAGES);
    List<Happening> told = new ArrayList<>(speech.open(caller, id, opening));
    if (restricted) {
      told.add(Happening.now(new Restricted()));
    }
    return Case.of(journal.append(id.subject(), 0, caller.actor(), caller.cause(), told));
  }

  /**
   * Takes a message that was said elsewhere, once.
   *
   * @param change attributes that come with it
   */
  public Received receive(Caller caller, CaseId id, Said said, CaseChange change, Once once) {
    caller.must(CaseRight.WRITE_MESSAGES);
    Decided<Received> decided =
        journal.decide(
            id.subject(),
            caller.actor(),
            caller.cause(),
            history -> speech.receive(caller, Case.of(history), said, change, once));
    return decided.answer() instanceof Appended(MessageId message, long _)
        ? new Appended(message, Case.of(decided.history()).version())
        : decided.answer();
  }

  /** Says something here and now. A reply changes no status. */
  public Answer<Case> say(Caller caller, CaseId id, Seen seen, Said said) {
    return say(caller, id, seen, said, Optional.empty());
  }

  /**
   * The same.
   *
   * @param promised until when the reply says that the customer hears from us next; empty = it does
   *     not say, or nobody is to be reminded
   */
  public Answer<Case> say(
      Caller caller, CaseId id, Seen seen, Said said, Optional<Instant> promised) {
    caller.must(CaseRight.WRITE_MESSAGES);
    return decide(
        caller,
        id,
        seen,
        now ->
            Answer.unless(
                Upload.refuses(said.attachments()), () -> speech.say(caller, now, said, promised)));
  }

  /** Changes what a case is; only what really becomes different is told. */
  public Answer<Case> change(Caller caller, CaseId id, Seen seen, CaseChange change) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(caller, id, seen, now -> editing.change(caller, now, change));
  }

  /** Says that it moves, which resets "without progress". */
  public Answer<Case> progress(Caller caller, CaseId id, Seen seen, String what) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(
        caller,
        id,
        seen,
        now -> now.standing().progress(() -> new ProgressMade(texts.keep(id.subject(), what))));
  }

  public Answer<Case> beginWaiting(Caller caller, CaseId id, Seen seen, Waiting on) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(caller, id, seen, now -> now.standing().beginWaiting(on));
  }

  public Answer<Case> endWaiting(Caller caller, CaseId id, Seen seen) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(caller, id, seen, now -> now.standing().endWaiting());
  }

  /**
   * @param how what solved it
   */
  public Answer<Case> resolve(Caller caller, CaseId id, Seen seen, Optional<String> how) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(
        caller, id, seen, now -> now.standing().resolve(how, t -> texts.keep(id.subject(), t)));
  }

  public Answer<Case> reopen(Caller caller, CaseId id, Seen seen, Optional<String> why) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(
        caller, id, seen, now -> now.standing().reopen(why, t -> texts.keep(id.subject(), t)));
  }

  /**
   * @param why needed when it is not resolved
   */
  public Answer<Case> close(Caller caller, CaseId id, Seen seen, Optional<String> why) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(
        caller, id, seen, now -> now.standing().close(why, t -> texts.keep(id.subject(), t)));
  }

  /** Says that an imported case is worked on here: from now on it has effects. */
  public Answer<Case> putLive(Caller caller, CaseId id, Seen seen) {
    caller.must(CaseRight.CHANGE_CASES);
    return decide(
        caller,
        id,
        seen,
        now -> Answer.done(now.live() ? List.of() : List.of(Happening.now(new PutLive()))));
  }

  /** Erases all that people wrote on it, for ever. What happened and when stays. */
  public Answer<CaseId> erase(Caller caller, CaseId id, Seen seen) {
    caller.must(CaseRight.ForAdministrators.ERASE_CASES);
    Optional<Refusal> no =
        journal
            .<Optional<Refusal>>decide(
                id.subject(),
                caller.actor(),
                caller.cause(),
                history ->
                    new Decision<>(
                        List.of(),
                        Case.find(history)
                            .map(now -> seen.refuses("this case", now.version()))
                            .orElseGet(() -> Optional.of(unknown(id)))))
            .answer();
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    erasure.erase(id.subject(), caller.actor(), caller.cause());
    return Answer.done(id);
  }

  @Transactional(readOnly = true)
  public Answer<Case> find(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    return Case.find(journal.read(id.subject()))
        .filter(it -> it.isThereFor(caller))
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(unknown(id)));
  }

  /** Where a case's conversation goes on: itself, or the last one into which it was merged. */
  @Transactional(readOnly = true)
  public CaseId home(CaseId id) {
    CaseId home = id;
    while (numbers.merged(home)) {
      home = Case.of(journal.read(home.subject())).standing().mergedInto().orElseThrow();
    }
    return home;
  }

  /** The version of a case that is there. */
  @Transactional(readOnly = true)
  public long version(CaseId id) {
    return Case.of(journal.read(id.subject())).version();
  }

  /** The refusal of whatever is asked about a case that does not exist. */
  public static Refusal unknown(CaseId id) {
    return Refusal.notFound("case-unknown", "There is no case %s.".formatted(id));
  }

  private Answer<Case> decide(
      Caller caller, CaseId id, Seen seen, Function<Case, Answer<List<Happening>>> move) {
    Decided<Answer<List<Happening>>> decided =
        journal.decide(
            id.subject(),
            caller.actor(),
            caller.cause(),
            history -> {
              Answer<List<Happening>> answer =
                  Case.find(history)
                      .filter(it -> it.isThereFor(caller))
                      .map(now -> checked(now, seen, move))
                      .orElseGet(() -> Answer.refused(unknown(id)));
              return new Decision<>(
                  answer instanceof Answer.Done<List<Happening>>(var told) ? told : List.of(),
                  answer);
            });
    return switch (decided.answer()) {
      case Answer.Done<?> _ -> Answer.done(Case.of(decided.history()));
      case Answer.Refused<?>(Refusal refusal) -> Answer.refused(refusal);
    };
  }

  private static Answer<List<Happening>> checked(
      Case now, Seen seen, Function<Case, Answer<List<Happening>>> move) {
    return Answer.unless(
        seen.refuses("this case", now.version()).or(() -> merged(now)), () -> move.apply(now));
  }

  /** The refusal of whatever is asked of a case that was merged into another. */
  public static Optional<Refusal> merged(Case now) {
    return now.standing()
        .mergedInto()
        .map(
            into ->
                Refusal.conflict(
                    "case-merged",
                    "Case %s was merged into %s; go on there, or undo the merge first."
                        .formatted(now.id(), into)));
  }
}
