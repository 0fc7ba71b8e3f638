package breakwater.desk;

import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.list.CaseList;
import breakwater.desk.DeskFilter.Place;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to work on next, and why. */
@Service
public class Desk {
  private static final int PATIENCE_MILLIS = 3_000;

  private final DeskTable rows;
  private final DeskCountTable counting;
  private final CaseList cases;
  private final Clock clock;

  Desk(DeskTable rows, DeskCountTable counting, CaseList cases, Clock clock) {
    this.rows = rows;
    this.counting = counting;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * A part of the queue.
   *
   * @param complete whether all that hold the words were looked at
   */
  public record Part(List<DeskItem> items, boolean complete) {}

  /**
   * @param after empty = from the beginning
   */
  @Transactional(readOnly = true)
  public Answer<Part> read(Caller caller, DeskFilter filter, Optional<Place> after, int limit) {
    caller.must(CaseRight.READ_CASES);
    Instant now = clock.now();
    try {
      rows.hurry(PATIENCE_MILLIS);
      Optional<CaseList.Found> found =
          filter.words().map(words -> cases.found(caller, words, filter.unfinished()));
      List<DeskItem> items =
          rows.read(caller, filter, found.map(CaseList.Found::numbers), after, limit, now);
      return Answer.done(
          new Part(
              explained(caller, items, now), found.map(CaseList.Found::complete).orElse(true)));
    } catch (QueryTimeoutException e) {
      return Answer.refused(
          Refusal.invalid(
              "search-too-broad",
              "This takes too long. Ask for fewer cases: more words, a team, an account or a"
                  + " status."));
    }
  }

  /** One case as it stands at the desk; empty = there is no such case. */
  @Transactional(readOnly = true)
  public Optional<DeskItem> item(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    return explained(caller, rows.find(caller, id).stream().toList(), clock.now()).stream()
        .findFirst();
  }

  /**
   * How many there are of what people look at first.
   *
   * @param me whose are meant by {@code mine}; empty = none are
   */
  @Transactional(readOnly = true)
  public DeskCounts counts(Caller caller, Optional<PersonId> me) {
    caller.must(CaseRight.READ_CASES);
    rows.hurry(PATIENCE_MILLIS);
    return counting.count(caller, me, clock.now());
  }

  private List<DeskItem> explained(Caller caller, List<DeskItem> items, Instant now) {
    Map<CaseId, String> titles = cases.titles(caller, items.stream().map(DeskItem::id).toList());
    return items.stream()
        .map(item -> item.with(Optional.ofNullable(titles.get(item.id())), Why.of(item, now)))
        .toList();
  }
}
