package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.ViewOfCases;
import breakwater.cases.circumstances.Climbs;
import breakwater.cases.circumstances.OfTier;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.Texts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for lists and search. */
@Component
class CaseRows extends ViewOfCases {
  private final CaseRowTable rows;
  private final Texts texts;

  CaseRows(CaseRowTable rows, Texts texts) {
    super("cases.list", 3, Set.of(Case.Part.class, OfTier.class));
    this.rows = rows;
    this.texts = texts;
  }

  /** Reads the words only when they may be others than those in the row. */
  @Override
  public void show(List<History> histories, Moment moment) {
    List<CaseRow> shown =
        histories.stream()
            .flatMap(h -> Case.find(h).stream().map(c -> CaseRow.of(c, Climbs.now(h), h, shape())))
            .toList();
    List<CaseRow> put = moment.begun() ? shown : rows.update(shown);
    rows.put(
        put,
        texts.beginnings(
            put.stream().flatMap(row -> row.searched().texts().stream()).toList(),
            Searched.LONGEST_TEXT));
  }

  @Override
  public void forget(Subject subject) {
    rows.remove(subject.id());
  }
}
