package breakwater.intake.imports;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.intake.ImportedFact;
import breakwater.intake.imports.ImportRun.Rows;
import breakwater.intake.imports.ImportTable.Portion;
import breakwater.intake.imports.ImportTable.Taken;
import breakwater.intake.imports.Row.Rejected;
import breakwater.intake.imports.StagingTable.Waiting;
import breakwater.journal.Actor;
import breakwater.journal.BulkJournal;
import breakwater.journal.BulkJournal.Batch;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.journal.Texts.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the cases that wait in the queue, some in each transaction. */
@Component
class Importing {
  /** Cases and rows in one transaction: some hundred milliseconds of work. */
  private static final int CASES = 250;

  private static final int ROWS = 2_500;

  private final ImportTable imports;
  private final StagingTable staging;
  private final ImportedTable imported;
  private final RejectionTable rejections;
  private final Mappings mappings;
  private final Journal journal;
  private final BulkJournal bulk;
  private final Texts texts;

  Importing(
      ImportTable imports,
      StagingTable staging,
      ImportedTable imported,
      RejectionTable rejections,
      Mappings mappings,
      Journal journal,
      BulkJournal bulk,
      Texts texts) {
    this.imports = imports;
    this.staging = staging;
    this.imported = imported;
    this.rejections = rejections;
    this.mappings = mappings;
    this.journal = journal;
    this.bulk = bulk;
    this.texts = texts;
  }

  /** Tells the next cases, in the caller's transaction; false = there are none left. */
  boolean next(Taken taken) {
    ImportRun run = taken.run();
    boolean singly = run.casesDone() < taken.singlyUntil();
    List<Waiting> rows = staging.next(run.id(), run.casesDone(), singly ? 1 : CASES, ROWS);
    if (rows.isEmpty()) {
      return false;
    }
    imports.settled(run.id(), tell(taken, rows));
    return true;
  }

  /** After a failure: looks for the case that makes it, then rejects its rows. */
  void isolate(Taken taken, RuntimeException why) {
    ImportRun run = taken.run();
    if (run.casesDone() >= taken.singlyUntil()) {
      imports.singlyUntil(run.id(), run.casesDone() + CASES);
      return;
    }
    List<Rejected> rejected =
        staging.next(run.id(), run.casesDone(), 1, ROWS).stream()
            .map(row -> new Rejected(row.line().number(), Trouble.sentence(why)))
            .toList();
    rejections.add(run.id(), rejected, run.rows().rejected());
    imports.settled(run.id(), new Portion(1, new Rows(0, 0, rejected.size()), 0, 0, 0));
  }

  private Portion tell(Taken taken, List<Waiting> rows) {
    ImportRun run = taken.run();
    Mapping mapping = mappings.parse(taken.mapping());
    Map<String, List<Observation>> cases = read(new RowReader(mapping, run.importedAt()), rows);
    List<UUID> keys = cases.values().stream().flatMap(List::stream).map(Observation::key).toList();
    Set<UUID> repeated = imported.repeated(keys);
    Map<String, CaseId> known = imported.cases(run.source(), cases.keySet());
    var tale = new CaseTale(run.source(), mappings.check().used(mapping));

    Map<String, List<Observation>> fresh = new LinkedHashMap<>();
    long changed = 0;
    long facts = 0;
    for (var entry : cases.entrySet()) {
      if (entry.getValue().stream().allMatch(row -> repeated.contains(row.key()))) {
        continue;
      }
      CaseId id = known.get(entry.getKey());
      if (id == null) {
        fresh.put(entry.getKey(), distinct(entry.getValue()));
      } else {
        int told = more(run, id, tale, distinct(entry.getValue()), repeated);
        facts += told;
        changed += told > 0 ? 1 : 0;
      }
    }
    facts += open(run, tale, fresh);
    long kept = new HashSet<>(keys).size() - repeated.size();
    return new Portion(
        rows.getLast().place() - run.casesDone(),
        new Rows(kept, rows.size() - kept, 0),
        fresh.size(),
        changed,
        facts);
  }

  private static Map<String, List<Observation>> read(RowReader reader, List<Waiting> rows) {
    Map<String, List<Observation>> cases = new LinkedHashMap<>();
    for (Waiting row : rows) {
      switch (reader.read(row.line())) {
        case Observation seen ->
            cases.computeIfAbsent(row.caseKey(), key -> new ArrayList<>()).add(seen);
        case Rejected no ->
            throw new IllegalStateException("It was readable before: " + no.reason());
      }
    }
    return cases;
  }

  /** Each row once, where the file has it twice. */
  private static List<Observation> distinct(List<Observation> rows) {
    var seen = new HashSet<UUID>();
    return rows.stream().filter(row -> seen.add(row.key())).toList();
  }

  private int open(ImportRun run, CaseTale tale, Map<String, List<Observation>> fresh) {
    if (fresh.isEmpty()) {
      return 0;
    }
    List<CaseId> numbers = imported.numbers(fresh.size());
    Map<String, CaseId> named = new LinkedHashMap<>();
    var told = new LinkedHashMap<Subject, List<ImportedFact>>();
    for (var entry : fresh.entrySet()) {
      CaseId id = numbers.get(named.size());
      named.put(entry.getKey(), id);
      told.put(id.subject(), tale.opening(id, entry.getValue()));
    }
    imported.name(run.source(), named);
    return bulk.append(actor(run), Cause.importing(run.id().value()), batches(told));
  }

  private int more(
      ImportRun run, CaseId id, CaseTale tale, List<Observation> rows, Set<UUID> repeated) {
    return journal
        .decide(
            id.subject(),
            actor(run),
            Cause.importing(run.id().value()),
            history -> {
              if (history.isEmpty()) {
                return new Decision<>(List.of(), 0);
              }
              Map<TextRef, String> words = texts.read(CaseBook.texts(history));
              List<ImportedFact> facts =
                  tale.more(Case.of(history), history, words, rows, repeated);
              List<Batch> batches =
                  facts.isEmpty() ? List.of() : batches(Map.of(id.subject(), facts));
              return new Decision<>(
                  batches.stream().flatMap(batch -> batch.told().stream()).toList(), facts.size());
            })
        .answer();
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

  private static Actor actor(ImportRun run) {
    return new Actor(Actor.Kind.IMPORT, run.id().value());
  }
}
