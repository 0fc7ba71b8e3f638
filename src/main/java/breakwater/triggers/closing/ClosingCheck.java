package breakwater.triggers.closing;

import breakwater.journal.Rules;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.triggers.closing.Closings.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds rows that close nothing, because one before them takes all that they are meant for. */
@Component
class ClosingCheck implements DocumentCheck {

  @Override
  public void check(Rules rules, Notes notes) {
    List<Row> rows = rules.section(Closings.class).rows();
    for (int i = 1; i < rows.size(); i++) {
      Row row = rows.get(i);
      String place = "closing.rows[%d].status".formatted(i);
      rows.subList(0, i).stream()
          .filter(before -> before.covers(row))
          .findFirst()
          .ifPresent(
              before ->
                  notes.refuse(
                      place,
                      "Whatever would fit the row '%s' is taken by '%s' before it."
                          .formatted(row.id(), before.id()),
                      "Move this row above that one, or leave it out."));
    }
  }
}
