package breakwater.intake.imports;

import breakwater.intake.imports.ImportRun.Rows;
import breakwater.intake.imports.PortionTable.Portion;
import breakwater.intake.imports.PortionTable.Taken;
import breakwater.intake.imports.StagingTable.Waiting;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.rows.Row.Rejected;
import breakwater.intake.imports.rows.RowReader;
import breakwater.intake.imports.weave.CaseTale;
import breakwater.journal.Actor;
import breakwater.journal.BulkJournal;
import breakwater.journal.Cause;
import breakwater.journal.Subject;
import breakwater.journal.Texts;
import breakwater.people.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
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

  private final PortionTable portions;
  private final StagingTable staging;
  private final ImportedTable imported;
  private final RejectionTable rejections;
  private final Mappings mappings;
  private final Acquaintances acquaintances;
  private final BulkJournal bulk;
  private final Texts texts;

  Importing(
      PortionTable portions,
      StagingTable staging,
      ImportedTable imported,
      RejectionTable rejections,
      Mappings mappings,
      Acquaintances acquaintances,
      BulkJournal bulk,
      Texts texts) {
    this.portions = portions;
    this.staging = staging;
    this.imported = imported;
    this.rejections = rejections;
    this.mappings = mappings;
    this.acquaintances = acquaintances;
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
    portions.settled(run.id(), tell(taken, rows));
    return true;
  }

  /** After a failure: looks for the case that makes it, then rejects its rows. */
  void isolate(Taken taken, RuntimeException why) {
    ImportRun run = taken.run();
    if (run.casesDone() >= taken.singlyUntil()) {
      portions.singlyUntil(run.id(), run.casesDone() + CASES);
      return;
    }
    List<Waiting> rows = staging.next(run.id(), run.casesDone(), 1, ROWS);
    List<Rejected> rejected =
        rows.stream().map(row -> new Rejected(row.line().number(), Trouble.sentence(why))).toList();
    rejections.add(run.id(), rejected, run.rows().rejected());
    long settled = rows.isEmpty() ? 1 : rows.getLast().place() - run.casesDone();
    portions.settled(run.id(), new Portion(settled, new Rows(0, 0, rejected.size()), 0, 0, 0));
  }

  private Portion tell(Taken taken, List<Waiting> rows) {
    ImportRun run = taken.run();
    Mapping mapping = mappings.parse(taken.mapping());
    Map<String, List<Observation>> cases = read(new RowReader(mapping, run.importedAt()), rows);
    List<UUID> keys = cases.values().stream().flatMap(List::stream).map(Observation::key).toList();
    Set<UUID> repeated = imported.repeated(keys);
    cases.values().removeIf(seen -> seen.stream().allMatch(row -> repeated.contains(row.key())));
    Told told = tell(run, mapping, acquaintances.recognised(mapping, cases), repeated);
    long kept = new HashSet<>(keys).size() - repeated.size();
    return new Portion(
        rows.getLast().place() - run.casesDone(),
        new Rows(kept, rows.size() - kept, 0),
        told.opened(),
        told.changed(),
        told.facts());
  }

  /**
   * @param opened cases that began
   * @param changed cases known before that learned something new
   * @param facts recorded, conclusions included
   */
  private record Told(long opened, long changed, long facts) {}

  /** First locks the conversations, then customers, then all heads at once, as a message does. */
  private Told tell(
      ImportRun run, Mapping mapping, Map<String, List<Observation>> cases, Set<UUID> repeated) {
    var rows = new HashMap<Subject, List<Observation>>();
    imported
        .place(run.source(), cases.keySet())
        .forEach((key, id) -> rows.put(id.subject(), distinct(cases.getOrDefault(key, List.of()))));
    List<Observation> all = cases.values().stream().flatMap(List::stream).toList();
    Map<TeamId, TeamId> teams = acquaintances.teams(mapping, all);
    var tale =
        new CaseTale(
            run.source(), mappings.sections(mapping), acquaintances.customers(mapping, all), teams);
    var telling = new Telling(tale, texts, rows, repeated);
    int facts =
        bulk.append(actor(run), Cause.importing(run.id().value()), rows.keySet(), telling::decide);
    return new Told(telling.opened(), telling.changed(), facts);
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

  private static Actor actor(ImportRun run) {
    return new Actor(Actor.Kind.IMPORT, run.id().value());
  }
}
