package breakwater.cases.outages;

import breakwater.cases.CaseRight;
import breakwater.cases.outages.OutageFact.OutageDeclared;
import breakwater.cases.outages.OutageFact.OutageWithdrawn;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.concern.Changes;
import breakwater.people.Caller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outages, as people declare them. Each begins and ends by itself; whatever is said later about
 * earlier counts from when it is said, because nobody can keep a promise of which nobody knew.
 */
@Service
public class Outages {
  private final OutageTable table;
  private final OutageChecks checks;
  private final ObjectProvider<Journal> journal;
  private final Changes changes;
  private final Clock clock;

  /**
   * @param journal asked late: it asks those who ask this door
   */
  Outages(
      OutageTable table,
      OutageChecks checks,
      ObjectProvider<Journal> journal,
      Changes changes,
      Clock clock) {
    this.table = table;
    this.checks = checks;
    this.journal = journal;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Answer<Outage> find(Caller caller, OutageId id) {
    caller.must(CaseRight.READ_CASES);
    return table.find(id).map(Answer::done).orElseGet(() -> Answer.refused(unknown(id)));
  }

  /**
   * The latest first.
   *
   * @param after the one that was seen last; empty = from the beginning
   */
  @Transactional(readOnly = true)
  public List<Outage> list(Caller caller, Optional<OutageId> after, int limit) {
    caller.must(CaseRight.READ_CASES);
    Optional<Instant> from = after.flatMap(table::find).map(Outage::from);
    return table.list(from, after.map(OutageId::value).orElse(""), limit);
  }

  /** Those that run now. */
  @Transactional(readOnly = true)
  public List<Outage> running(Caller caller) {
    caller.must(CaseRight.READ_CASES);
    Instant now = clock.now();
    return table.endingAfter(now).stream()
        .filter(outage -> outage.state(now) == Outage.State.RUNNING)
        .toList();
  }

  /** When the next of them begins or ends as it is planned; empty = none is to. */
  @Transactional(readOnly = true)
  public Optional<Instant> nextTurn(Caller caller) {
    caller.must(CaseRight.READ_CASES);
    Instant now = clock.now();
    return table.endingAfter(now).stream()
        .filter(outage -> !outage.withdrawn())
        .flatMap(outage -> Stream.concat(Stream.of(outage.from()), outage.until().stream()))
        .filter(turn -> turn.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** What was said of it and by whom, the latest first. */
  @Transactional(readOnly = true)
  public List<Saying> sayings(Caller caller, OutageId id) {
    caller.must(CaseRight.READ_CASES);
    return Saying.all(journal.getObject().read(OutageFact.subject(id)));
  }

  /** For those who work out what follows: all that do not end before an instant. */
  @Transactional(readOnly = true)
  public List<Outage> since(Instant instant) {
    return table.endingAfter(instant);
  }

  @Transactional
  public Answer<Outage> declare(Caller caller, OutageDraft draft) {
    caller.must(OutageRight.DECLARE_OUTAGES);
    Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
    Optional<Refusal> wrong = checks.refusal(draft, now);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    var outage =
        new Outage(
            table.next(),
            draft.title().strip(),
            draft.areas(),
            draft.accounts(),
            draft.from().orElse(now),
            draft.until(),
            false,
            caller.actor().toString(),
            now,
            1);
    table.add(outage);
    return Answer.done(told(caller, outage, declared(outage)));
  }

  /** Says it anew; what does not differ changes nothing. */
  @Transactional
  public Answer<Outage> change(
      Caller caller, OutageId id, Seen seen, UnaryOperator<OutageDraft> change) {
    return edit(
        caller,
        id,
        seen,
        outage -> {
          OutageDraft draft = change.apply(OutageDraft.of(outage));
          Instant now = clock.now();
          return Answer.unless(checks.refusal(draft, now), () -> Answer.done(outage.with(draft)));
        });
  }

  /** It is over now; one that lies ahead is withdrawn instead. */
  @Transactional
  public Answer<Outage> end(Caller caller, OutageId id, Seen seen) {
    Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
    return edit(
        caller,
        id,
        seen,
        outage ->
            outage.state(now) == Outage.State.RUNNING
                ? Answer.done(outage.with(OutageDraft.of(outage).ending(now)))
                : Answer.refused(
                    Refusal.conflict(
                        "outage-not-running",
                        "The outage %s does not run. Change or withdraw it instead."
                            .formatted(id))));
  }

  /** It was declared in error: from now on it counts for nobody. */
  @Transactional
  public Answer<Outage> withdraw(Caller caller, OutageId id, Seen seen) {
    return edit(caller, id, seen, outage -> Answer.done(outage.withdrawnNow()));
  }

  private Answer<Outage> edit(
      Caller caller, OutageId id, Seen seen, Function<Outage, Answer<Outage>> edit) {
    caller.must(OutageRight.DECLARE_OUTAGES);
    Optional<Outage> found = table.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(unknown(id));
    }
    Outage before = found.get();
    Optional<Refusal> stale = seen.refuses("this outage", before.version());
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    if (before.withdrawn()) {
      return Answer.refused(
          Refusal.conflict(
              "outage-withdrawn", "The outage %s was withdrawn. Declare a new one.".formatted(id)));
    }
    return edit.apply(before)
        .then(after -> Answer.done(after.equals(before) ? before : written(caller, after)));
  }

  private Outage written(Caller caller, Outage edited) {
    Outage after = edited.changedAt(clock.now().truncatedTo(ChronoUnit.MICROS));
    table.change(after);
    return told(caller, after, after.withdrawn() ? new OutageWithdrawn() : declared(after));
  }

  private Outage told(Caller caller, Outage outage, OutageFact fact) {
    journal
        .getObject()
        .decide(
            OutageFact.subject(outage.id()),
            caller.actor(),
            caller.cause(),
            history -> new Decision<>(List.of(Happening.now(fact)), fact));
    changes.changed(OutageFact.subject(outage.id()));
    return table.find(outage.id()).orElseThrow();
  }

  private static OutageFact declared(Outage outage) {
    return new OutageDeclared(outage.areas(), outage.accounts(), outage.from(), outage.until());
  }

  private static Refusal unknown(OutageId id) {
    return Refusal.notFound("outage-unknown", "There is no outage %s.".formatted(id));
  }
}
