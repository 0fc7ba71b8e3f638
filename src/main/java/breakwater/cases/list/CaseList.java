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
   * So many cases that hold the words are filtered and ordered (house rule 16); a search that finds
   * more says so.
   */
  public static final int MOST_CANDIDATES = 2_000;

  private static final int PATIENCE_MILLIS = 3_000;

  private final CaseListTable rows;

  CaseList(CaseListTable rows) {
    this.rows = rows;
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
      Optional<List<Long>> found =
          filter.words().map(words -> rows.candidates(caller, words, MOST_CANDIDATES + 1));
      boolean complete = found.map(ids -> ids.size() <= MOST_CANDIDATES).orElse(true);
      Optional<List<Long>> looked =
          found.map(ids -> ids.subList(0, Math.min(ids.size(), MOST_CANDIDATES)));
      return Answer.done(new Part(rows.read(caller, filter, looked, after, limit), complete));
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
   * @param complete whether these are all
   */
  public record Found(List<Long> numbers, boolean complete) {}

  /** For lists that others keep; what a {@link CaseFilter} understands as words is understood. */
  @Transactional(readOnly = true)
  public Found found(Caller caller, String words) {
    caller.must(CaseRight.READ_CASES);
    List<Long> ids = rows.candidates(caller, words, MOST_CANDIDATES + 1);
    return new Found(
        ids.subList(0, Math.min(ids.size(), MOST_CANDIDATES)), ids.size() <= MOST_CANDIDATES);
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
