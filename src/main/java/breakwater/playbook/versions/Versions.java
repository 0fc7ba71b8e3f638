package breakwater.playbook.versions;

import breakwater.calendar.LaterVersions;
import breakwater.calendar.LaterVersions.Later;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Recorded;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.Problem;
import breakwater.playbook.versions.PlaybookFact.VersionWithdrawn;
import breakwater.playbook.versions.PlaybookFact.VersionWritten;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the document and its versions.
 *
 * <p>The version of the whole, as in an ETag, is the number of the newest one plus how many were
 * withdrawn, so that nobody writes over what they have not seen.
 */
@Service
public class Versions {
  private final VersionTable table;
  private final PlaybookDocument document;
  private final Journal journal;
  private final Texts texts;
  private final Clock clock;

  Versions(
      VersionTable table, PlaybookDocument document, Journal journal, Texts texts, Clock clock) {
    this.table = table;
    this.document = document;
    this.journal = journal;
    this.texts = texts;
    this.clock = clock;
  }

  /** Newest first. */
  public List<Version> all(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return table.all();
  }

  /** Why each version was written, by its number; where nobody said, or it is erased, nothing. */
  public Map<Integer, String> reasons(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    var refs = new HashMap<TextRef, Integer>();
    for (Recorded<?> recorded : journal.read(PlaybookFact.SUBJECT).facts()) {
      if (recorded.fact() instanceof VersionWritten(int number, var _, var reason)) {
        reason.ifPresent(ref -> refs.put(ref, number));
      }
    }
    var reasons = new HashMap<Integer, String>();
    texts.read(refs.keySet()).forEach((ref, text) -> reasons.put(refs.get(ref), text));
    return reasons;
  }

  public Optional<Version> find(Caller caller, int number) {
    return all(caller).stream().filter(version -> version.number() == number).findFirst();
  }

  /** What is to come into force, in the order in which it does. */
  public List<Later> later(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return table.after(clock.now());
  }

  /** The one in force now. */
  public Version inForce(Caller caller) {
    int number = table.numberAt(clock.now()).orElseThrow();
    return find(caller, number).orElseThrow();
  }

  /** The whole text of a version that exists. */
  public String text(Caller caller, int number) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return table.body(number).orElseThrow();
  }

  /** What an ETag of the document holds. */
  public long edition(Caller caller) {
    return edition(all(caller));
  }

  /** All that is wrong or odd about a text. */
  public List<Problem> check(Caller caller, String yaml) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return document.problems(yaml);
  }

  /** Brings a document into force, at once or later. */
  @Transactional
  public Answer<Version> put(Caller caller, Seen seen, Draft draft) {
    caller.must(PlaybookRight.EDIT_PLAYBOOK);
    table.lock();
    Instant now = clock.now();
    Optional<Refusal> stale = seen.demands("the playbook", edition(table.all()));
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    String reason = draft.reason().strip();
    if (reason.isEmpty() || reason.length() > Draft.LONGEST_REASON) {
      return Written.invalid(
          "reason-wanted",
          "Say why the playbook changes, in 1 to %d characters.".formatted(Draft.LONGEST_REASON));
    }
    Instant from = draft.from().orElse(draft.fromCreation() ? Instant.EPOCH : now);
    if (from.isBefore(now) && !draft.fromCreation()) {
      return Written.invalid(
          "playbook-back-dated",
          "You asked that the playbook hold from %s, which is past. Leave the instant out, name a later one, or say that it applies from creation."
              .formatted(from));
    }
    List<Problem> refusing =
        document.problems(draft.yaml()).stream().filter(Problem::refuses).toList();
    if (!refusing.isEmpty()) {
      return Written.wrong(refusing);
    }
    List<Later> later = table.after(from.isAfter(now) ? from : now);
    if (isSame(draft, from, now) && !(replaces(draft) && !later.isEmpty())) {
      return Answer.refused(
          Refusal.conflict(
              "playbook-same",
              "This text is what is in force already. Change something, then save it."));
    }
    return Answer.unless(
        LaterVersions.unsaid("playbook-later-versions", "the playbook", from, later, draft.later()),
        () -> Answer.done(write(caller, draft, from, now)));
  }

  /** Brings an old version into force again, as a new one. */
  @Transactional
  public Answer<Version> restore(
      Caller caller,
      Seen seen,
      int number,
      String reason,
      Optional<Instant> from,
      Optional<LaterVersions> later) {
    caller.must(PlaybookRight.EDIT_PLAYBOOK);
    return table
        .body(number)
        .map(yaml -> put(caller, seen, new Draft(yaml, reason, from, false, later)))
        .orElseGet(() -> Answer.refused(Written.unknown(number)));
  }

  /** Calls off a version that is not in force yet. */
  @Transactional
  public Answer<Version> withdraw(Caller caller, Seen seen, int number) {
    caller.must(PlaybookRight.EDIT_PLAYBOOK);
    table.lock();
    Optional<Refusal> stale = seen.demands("the playbook", edition(table.all()));
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    if (table.body(number).isEmpty()) {
      return Answer.refused(Written.unknown(number));
    }
    if (!table.withdraw(number, clock.now())) {
      return Answer.refused(
          Refusal.conflict(
              "playbook-in-force",
              "Version %d is in force, was so, or is withdrawn already. Bring another version into force instead."
                  .formatted(number)));
    }
    table.giveBack(number, clock.now());
    tell(caller, new VersionWithdrawn(number));
    return Answer.done(find(caller, number).orElseThrow());
  }

  /** The version that was in force when this one was written. */
  public int writtenFrom(Caller caller, int number) {
    return Ancestry.of(number, all(caller));
  }

  /** How one version differs from another. */
  public Answer<Difference> difference(Caller caller, int before, int after) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    Optional<String> one = table.body(before);
    Optional<String> other = table.body(after);
    if (one.isEmpty() || other.isEmpty()) {
      return Answer.refused(Written.unknown(one.isEmpty() ? before : after));
    }
    return Answer.done(Difference.between(one.get(), other.get()));
  }

  private Version write(Caller caller, Draft draft, Instant from, Instant now) {
    Instant later = from.isAfter(now) ? from : now;
    int number =
        table.add(TextHash.of(draft.yaml()), draft.yaml(), from, caller.actor().toString(), now);
    if (draft.fromCreation()) {
      table.supersede(from, now, number);
    }
    if (replaces(draft)) {
      table.replaceLater(later, number);
    }
    TextRef reason = texts.keep(PlaybookFact.SUBJECT, draft.reason().strip());
    tell(caller, new VersionWritten(number, from, Optional.of(reason)));
    return find(caller, number).orElseThrow();
  }

  private static boolean replaces(Draft draft) {
    return draft.later().filter(LaterVersions.REPLACE::equals).isPresent();
  }

  private void tell(Caller caller, PlaybookFact fact) {
    journal.decide(
        PlaybookFact.SUBJECT,
        caller.actor(),
        caller.cause(),
        history -> new Decision<>(List.of(Happening.now(fact)), fact));
  }

  private boolean isSame(Draft draft, Instant from, Instant now) {
    return !from.isAfter(now)
        && !draft.fromCreation()
        && table.numberAt(now).flatMap(table::body).filter(draft.yaml()::equals).isPresent();
  }

  private static long edition(List<Version> all) {
    long newest = all.isEmpty() ? 0 : all.getFirst().number();
    return newest + all.stream().filter(version -> version.withdrawnAt().isPresent()).count();
  }
}
