package breakwater.intake.imports;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.intake.ImportedFact;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.weave.CaseBook;
import breakwater.intake.imports.weave.CaseTale;
import breakwater.journal.BulkJournal.Batch;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.journal.Texts.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides what the rows of some cases tell, once their heads are locked; for one transaction. */
final class Telling {
  private final CaseTale tale;
  private final Texts texts;
  private final Map<Subject, List<Observation>> rows;
  private final Set<UUID> repeated;
  private long opened;
  private long changed;

  /**
   * @param rows each once
   * @param repeated the keys of rows that earlier imports brought
   */
  Telling(CaseTale tale, Texts texts, Map<Subject, List<Observation>> rows, Set<UUID> repeated) {
    this.tale = tale;
    this.texts = texts;
    this.rows = rows;
    this.repeated = repeated;
  }

  /** Cases that began. */
  long opened() {
    return opened;
  }

  /** Cases known before that learned something new. */
  long changed() {
    return changed;
  }

  /** Whoever has no history yet begins. */
  List<Batch> decide(List<History> histories) {
    Map<TextRef, String> words =
        texts.read(histories.stream().flatMap(h -> CaseBook.texts(h).stream()).toList());
    var told = new LinkedHashMap<Subject, List<ImportedFact>>();
    for (History history : histories) {
      List<Observation> seen = rows.getOrDefault(history.subject(), List.of());
      List<ImportedFact> facts =
          history.isEmpty()
              ? tale.opening(new CaseId(history.subject().id()), seen)
              : tale.more(Case.of(history), history, words, seen, repeated);
      opened += history.isEmpty() ? 1 : 0;
      changed += history.isEmpty() || facts.isEmpty() ? 0 : 1;
      if (!facts.isEmpty()) {
        told.put(history.subject(), facts);
      }
    }
    return batches(told);
  }

  /** Keeps all texts in one statement, and makes the facts. */
  private List<Batch> batches(Map<Subject, List<ImportedFact>> told) {
    var drafts = new ArrayList<Draft>();
    told.forEach(
        (subject, facts) ->
            facts.forEach(
                fact -> fact.texts().forEach(text -> drafts.add(new Draft(subject, text)))));
    List<TextRef> refs = texts.keepEach(drafts);
    var batches = new ArrayList<Batch>();
    int next = 0;
    for (var entry : told.entrySet()) {
      var happenings = new ArrayList<Happening>();
      for (ImportedFact fact : entry.getValue()) {
        int end = next + fact.texts().size();
        happenings.add(Happening.at(fact.at(), fact.fact().apply(refs.subList(next, end))));
        next = end;
      }
      batches.add(new Batch(entry.getKey(), happenings));
    }
    return batches;
  }
}
