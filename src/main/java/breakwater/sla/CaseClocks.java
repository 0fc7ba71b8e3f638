package breakwater.sla;

import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.journal.Answer;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Refusal;
import breakwater.journal.View;
import breakwater.people.Caller;
import breakwater.sla.clock.Clocks;
import breakwater.sla.clock.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of cases, for those who look at them. */
@Service
public class CaseClocks {
  private final Journal journal;
  private final ClocksNow reading;
  private final ClockTable table;

  CaseClocks(Journal journal, ClocksNow reading, ClockTable table) {
    this.journal = journal;
    this.reading = reading;
    this.table = table;
  }

  /**
   * The live clock of a case that is due first.
   *
   * @param missed whether it had been missed when the case was last written
   */
  public record Nearest(Kind kind, Instant dueAt, boolean missed) {}

  /**
   * The clocks of a case.
   *
   * @param owed whether anything is owed on it; false = it is history that was imported and that
   *     nobody works on here, so that they say only what was true then
   */
  public record Read(Clocks clocks, boolean owed) {
    /** When the first is due that is owed; what is missed was due in the past. */
    public Optional<Instant> nextDue() {
      return owed ? clocks.nextDue() : Optional.empty();
    }
  }

  /** All clocks of a case now, exactly. */
  @Transactional(readOnly = true)
  public Answer<Read> of(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    History history = journal.read(id.subject());
    return of(history)
        .map(clocks -> Answer.done(new Read(clocks, history.live())))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("case-unknown", "There is no case %s.".formatted(id))));
  }

  /** The same of a history that the caller has read; empty when it is not that of a case. */
  public Optional<Clocks> of(History history) {
    return Optional.ofNullable(reading.of(List.of(history)).get(history));
  }

  /** The clocks of each history then. Without histories that are not those of cases. */
  public Map<History, Clocks> of(List<History> histories, View.Moment then) {
    return reading.at(histories, then.now(), then.rules());
  }

  /** What is due next on each of these cases; without those on which nothing is. */
  @Transactional(readOnly = true)
  public Map<CaseId, Nearest> nearest(Caller caller, Collection<CaseId> cases) {
    caller.must(CaseRight.READ_CASES);
    return table.nearest(cases);
  }
}
