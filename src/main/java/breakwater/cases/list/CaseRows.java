package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.story.CaseWords;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.View;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for lists and search. */
@Component
class CaseRows implements View {
  private final CaseRowTable rows;
  private final CaseWords words;

  CaseRows(CaseRowTable rows, CaseWords words) {
    this.rows = rows;
    this.words = words;
  }

  @Override
  public String name() {
    return "cases.list";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> shows() {
    return Set.of(CaseFact.class);
  }

  /** Reads the words only when they may be others than those in the row. */
  @Override
  public void show(History history) {
    Case.find(history)
        .map(shown -> CaseRow.of(shown, history, shape()))
        .ifPresent(
            row -> {
              if (row.begun() || !rows.update(row)) {
                rows.put(row, words.of(row.shown()));
              }
            });
  }

  @Override
  public void forget(Subject subject) {
    rows.remove(subject.id());
  }
}
