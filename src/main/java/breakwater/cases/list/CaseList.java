package breakwater.cases.list;

import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.list.CaseFilter.Place;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and finds cases. */
@Service
public class CaseList {
  /**
   * So many cases that hold the words are filtered and ordered; a search that finds more says so.
   * Each stands on a page of its own, so its time follows from this number: 1,000,000 cases stay
   * under 20 ms (bench/README.md), where 2,000 were 24.
   */
  public static final int MOST_CANDIDATES = 1_000;

  private static final int PATIENCE_MILLIS = 3_000;

  private final CaseListTable rows;
  private final CaseSearch search;

  CaseList(CaseListTable rows, CaseSearch search) {
    this.rows = rows;
    this.search = search;
  }

  /**
   * A part of the list.
   *
   * @param complete whether all that hold the words were looked at
   */
  public record Part(List<CaseItem> items, boolean complete) {}

  /**
   * @param after empty = from the beginning
   */
  @Transactional(readOnly = true)
  public Answer<Part> read(Caller caller, CaseFilter filter, Optional<Place> after, int limit) {
    caller.must(CaseRight.READ_CASES);
    rows.hurry(PATIENCE_MILLIS);
    try {
      Optional<Found> found =
          filter.words().map(words -> search.found(caller, words, filter.unfinished()));
      return Answer.done(
          new Part(
              rows.read(caller, filter, found.map(Found::numbers), after, limit),
              found.map(Found::complete).orElse(true)));
    } catch (QueryTimeoutException e) {
      return Answer.refused(
          Refusal.invalid(
              "search-too-broad",
              "This search takes too long. Ask for fewer cases: more words, a team, an account or a"
                  + " status."));
    }
  }

  /**
   * The numbers of cases that hold some words.
   *
   * @param numbers at most {@link #MOST_CANDIDATES}, in no order
   * @param complete whether these are all; not, when a word names too many accounts or people
   */
  public record Found(List<Long> numbers, boolean complete) {}

  /**
   * For lists that others keep; what a {@link CaseFilter} understands as words is understood.
   *
   * @param unfinished whether finished cases are left out there, so that none takes the place of
   *     one that is wanted. By its number one is found all the same
   */
  @Transactional(readOnly = true)
  public Found found(Caller caller, String words, boolean unfinished) {
    caller.must(CaseRight.READ_CASES);
    return search.found(caller, words, unfinished);
  }

  /** Cases by id, without those that are unknown. */
  @Transactional(readOnly = true)
  public Map<CaseId, CaseItem> items(Caller caller, Collection<CaseId> ids) {
    caller.must(CaseRight.READ_CASES);
    return rows.items(caller, ids).stream()
        .collect(Collectors.toMap(CaseItem::id, Function.identity()));
  }

  /** What cases are about, by id; without those that are unknown or erased. */
  @Transactional(readOnly = true)
  public Map<CaseId, String> titles(Caller caller, Collection<CaseId> ids) {
    caller.must(CaseRight.READ_CASES);
    return rows.titles(caller, ids);
  }
}
