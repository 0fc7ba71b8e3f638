package breakwater.web.ties;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseId;
import breakwater.cases.links.LikelySame;
import breakwater.cases.links.LikelySame.Likely;
import breakwater.cases.links.Links;
import breakwater.cases.links.Merging;
import breakwater.cases.links.Tie;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows with which cases a case is tied and how these stand. */
@Component
class TiesPanel implements CasePanel {
  private final Links links;
  private final CaseList list;
  private final LikelySame likely;
  private final Clock clock;

  TiesPanel(Links links, CaseList list, LikelySame likely, Clock clock) {
    this.links = links;
    this.likely = likely;
    this.list = list;
    this.clock = clock;
  }

  /**
   * A case at the other end.
   *
   * @param words what it is to this one
   * @param item empty = it is not known, or not to this person
   */
  record Row(CaseId other, Relation as, String words, Optional<CaseItem> item) {}

  /**
   * @param merged cases that were merged into this one
   * @param children how many are unfinished
   * @param likely cases that may be the same problem
   * @param undoable whether this case's own merge can be undone
   */
  record Shown(
      List<Row> ties, List<Row> merged, long children, List<Likely> likely, boolean undoable) {}

  @Override
  public String name() {
    return "ties";
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public String template() {
    return "cases/panel-ties";
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return switch (links.of(visit.caller(), shown.id())) {
      case Answer.Done<List<Tie>>(List<Tie> ties) -> Optional.of(shown(visit, shown, ties));
      case Answer.Refused<List<Tie>> _ -> Optional.empty();
    };
  }

  private Shown shown(Visit visit, Case shown, List<Tie> ties) {
    var others = new ArrayList<>(ties.stream().map(Tie::other).toList());
    others.addAll(shown.conversation().merged());
    Map<CaseId, CaseItem> items = list.items(visit.caller(), others);
    List<Row> rows =
        ties.stream()
            .sorted(Comparator.comparing(Tie::as))
            .map(tie -> row(tie.other(), tie.as(), items))
            .toList();
    List<Row> merged =
        shown.conversation().merged().stream()
            .sorted(Comparator.comparing(CaseId::value))
            .map(id -> row(id, Relation.SAME, items))
            .toList();
    return new Shown(
        rows,
        merged,
        rows.stream().filter(TiesPanel::unfinishedChild).count(),
        likely.of(visit.caller(), shown.id()).orThrow(),
        shown.standing().mergedInto().isPresent()
            && !clock.now().isAfter(shown.standing().since().plus(Merging.UNDOABLE)));
  }

  private static boolean unfinishedChild(Row row) {
    return row.as == Relation.CHILD
        && row.item.filter(item -> item.status().unfinished()).isPresent();
  }

  private static Row row(CaseId other, Relation as, Map<CaseId, CaseItem> items) {
    return new Row(other, as, words(as), Optional.ofNullable(items.get(other)));
  }

  private static String words(Relation as) {
    return switch (as) {
      case PARENT -> "Parent";
      case CHILD -> "Child";
      case SAME -> "Same as";
      case RELATED -> "Related";
    };
  }
}
