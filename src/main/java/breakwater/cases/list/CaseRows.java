package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.ViewOfCases;
import breakwater.cases.story.CaseWords;
import breakwater.journal.History;
import breakwater.journal.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for lists and search. */
@Component
class CaseRows extends ViewOfCases {
  private final CaseRowTable rows;
  private final CaseWords words;

  CaseRows(CaseRowTable rows, CaseWords words) {
    super("cases.list", 1, Set.of(CaseFact.class));
    this.rows = rows;
    this.words = words;
  }

  /** Reads the words only when they may be others than those in the row. */
  @Override
  public void show(List<History> histories, Moment moment) {
    List<CaseRow> shown =
        histories.stream()
            .flatMap(h -> Case.find(h).stream().map(c -> CaseRow.of(c, h, shape())))
            .toList();
    List<CaseRow> put = moment.begun() ? shown : rows.update(shown);
    rows.put(put, words.of(put.stream().map(CaseRow::shown).toList()));
  }

  @Override
  public void forget(Subject subject) {
    rows.remove(subject.id());
  }
}
