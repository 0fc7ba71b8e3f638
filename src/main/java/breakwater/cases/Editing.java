package breakwater.cases;

import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a change into the facts that it comes to. */
@Component
class Editing {
  private final Texts texts;
  private final Known known;

  Editing(Texts texts, Known known) {
    this.texts = texts;
    this.known = known;
  }

  Answer<List<Happening>> change(Case now, CaseChange change) {
    return known
        .refuses(change)
        .<Answer<List<Happening>>>map(Answer::refused)
        .orElseGet(() -> Answer.done(told(now, change)));
  }

  private List<Happening> told(Case now, CaseChange change) {
    return difference(now, change).stream().map(Happening::now).toList();
  }

  List<CaseFact> difference(Case now, CaseChange change) {
    return new Difference(
            now.traits(), present(now, change), t -> texts.keep(now.id().subject(), t))
        .of(change);
  }

  private Map<TextRef, String> present(Case now, CaseChange change) {
    var refs = new ArrayList<TextRef>();
    change.title().ifPresent(_ -> refs.add(now.title()));
    change.attributes().keySet().stream()
        .filter(now.attributes()::containsKey)
        .map(now.attributes()::get)
        .forEach(refs::add);
    return refs.isEmpty() ? Map.of() : texts.read(refs);
  }
}
