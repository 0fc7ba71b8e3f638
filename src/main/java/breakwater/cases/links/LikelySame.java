package breakwater.cases.links;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Status;
import breakwater.cases.list.CaseFilter;
import breakwater.cases.list.CaseFilter.Sort;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.cases.list.CaseList.Part;
import breakwater.journal.Answer;
import breakwater.people.Caller;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests which unfinished cases of the same customer may be the same problem told twice, by the
 * words of their titles and nothing else. A suggestion does nothing: a person links or merges.
 */
@Service
public class LikelySame {
  /** More nobody reads beside their work. */
  public static final int MOST = 3;

  /** Of a customer's unfinished cases so many are compared: the latest. */
  private static final int LOOKED_AT = 100;

  private static final Set<Status> UNFINISHED =
      Arrays.stream(Status.values())
          .filter(Status::unfinished)
          .collect(Collectors.toUnmodifiableSet());

  private final Cases cases;
  private final Links links;
  private final CaseList list;

  LikelySame(Cases cases, Links links, CaseList list) {
    this.cases = cases;
    this.links = links;
    this.list = list;
  }

  /**
   * A case that may be the same.
   *
   * @param shared words that stand in both titles
   * @param words of both titles together, each counted once
   */
  public record Likely(CaseItem item, int shared, int words) {}

  /**
   * The likeliest first. Empty for a case that is finished, has no customer, or an erased title.
   */
  @Transactional(readOnly = true)
  public Answer<List<Likely>> of(Caller caller, CaseId id) {
    return cases
        .find(caller, id)
        .map(found -> found.status().unfinished() ? likely(caller, found) : List.of());
  }

  private List<Likely> likely(Caller caller, Case it) {
    Optional<String> title =
        Optional.ofNullable(list.titles(caller, List.of(it.id())).get(it.id()));
    if (title.isEmpty() || it.account().isEmpty()) {
      return List.of();
    }
    Set<CaseId> tied =
        links.of(caller, it.id()).orThrow().stream().map(Tie::other).collect(Collectors.toSet());
    var ofCustomer =
        new CaseFilter(
            UNFINISHED,
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            it.account(),
            Optional.empty(),
            Optional.empty(),
            Sort.OPENED);
    Part part = list.read(caller, ofCustomer, Optional.empty(), LOOKED_AT).orThrow();
    return part.items().stream()
        .filter(item -> !item.id().equals(it.id()) && !tied.contains(item.id()))
        .flatMap(item -> compared(title.get(), item).stream())
        .sorted(Comparator.comparingDouble(l -> -(double) l.shared() / l.words()))
        .limit(MOST)
        .toList();
  }

  private static Optional<Likely> compared(String title, CaseItem item) {
    return item.title()
        .map(other -> Alike.of(title, other))
        .filter(Alike::likely)
        .map(alike -> new Likely(item, alike.shared(), alike.words()));
  }
}
