package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.ViewOfCases;
import breakwater.cases.circumstances.TierNow;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for lists and search. */
@Component
class CaseRows extends ViewOfCases {
  private final CaseRowTable rows;
  private final Texts texts;
  private final TierNow tiers;

  CaseRows(CaseRowTable rows, Texts texts, TierNow tiers) {
    super("cases.list", 2, shows(tiers));
    this.rows = rows;
    this.texts = texts;
    this.tiers = tiers;
  }

  private static Set<Class<?>> shows(TierNow tiers) {
    Set<Class<?>> shows = new HashSet<>(tiers.changedBy());
    shows.add(Case.Part.class);
    return shows;
  }

  /** Reads the words only when they may be others than those in the row. */
  @Override
  public void show(List<History> histories, Moment moment) {
    List<CaseRow> shown =
        histories.stream()
            .flatMap(h -> Case.find(h).stream().map(c -> CaseRow.of(c, tiers.of(h), h, shape())))
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
