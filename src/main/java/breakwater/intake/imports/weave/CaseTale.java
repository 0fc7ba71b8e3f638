package breakwater.intake.imports.weave;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedFact;
import breakwater.intake.ImportedSection;
import breakwater.intake.imports.rows.Change;
import breakwater.intake.imports.rows.Change.Dated;
import breakwater.intake.imports.rows.Field;
import breakwater.intake.imports.rows.Observation;
import breakwater.journal.History;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Turns the rows of one case into the facts that they tell. Pure. */
public final class CaseTale {
  private final Label source;
  private final Map<ImportedSection, JsonNode> sections;
  private final Customers customers;
  private final Map<TeamId, TeamId> teams;

  /**
   * @param teams which team is meant by one of the rows, see {@link TeamsHere}
   */
  public CaseTale(
      String source,
      Map<ImportedSection, JsonNode> sections,
      Customers customers,
      Map<TeamId, TeamId> teams) {
    this.source = new Label(source);
    this.sections = sections;
    this.customers = customers;
    this.teams = teams;
  }

  /** Of a case that nobody knows yet. */
  public List<ImportedFact> opening(CaseId id, List<Observation> rows) {
    List<Observation> sorted = parts(rows, true);
    Observation first = sorted.getFirst();
    Instant openedAt =
        first.opening().at().filter(at -> !at.isAfter(first.at())).orElse(first.at());
    Priority priority = Weave.firstPriority(sorted);
    var facts = new ArrayList<ImportedFact>();
    facts.add(
        ImportedFact.of(
            openedAt, first.opening().title(), title -> opened(first, title, priority)));
    facts.addAll(CaseBook.facts(Weave.opening(openedAt, priority, sorted), source, 0));
    facts.addAll(told(id, openedAt, History.empty(id.subject()), sorted, Set.of()));
    return inOrder(facts);
  }

  /**
   * In addition to what is known of a case.
   *
   * @param texts see {@link CaseBook#texts}
   * @param repeated the keys of rows that earlier imports brought
   */
  public List<ImportedFact> more(
      Case known,
      History history,
      Map<TextRef, String> texts,
      List<Observation> rows,
      Set<UUID> repeated) {
    List<Observation> sorted = parts(rows, false);
    List<Dated> changes =
        Weave.into(
            known.openedAt(),
            known.opened().priority(),
            CaseBook.known(history, texts),
            sorted,
            repeated);
    var facts = new ArrayList<>(CaseBook.facts(changes, source, CaseBook.said(known)));
    facts.addAll(told(known.id(), known.openedAt(), history, sorted, repeated));
    return inOrder(facts);
  }

  private CaseFact opened(Observation first, TextRef title, Priority priority) {
    return new CaseOpened(
        source,
        CaseFact.Origin.CUSTOMER,
        first.opening().account().map(customers::account),
        first.opening().contact().map(customers::contact),
        title,
        priority);
  }

  private List<ImportedFact> told(
      CaseId id, Instant openedAt, History history, List<Observation> sorted, Set<UUID> repeated) {
    if (sections.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<ImportedCase.Row>();
    State state = State.opened(openedAt, Weave.firstPriority(sorted));
    for (Observation row : sorted) {
      Instant at = row.at().isBefore(openedAt) ? openedAt : row.at();
      for (Change change : state.changes(at, row)) {
        state = state.after(at, change);
      }
      rows.add(shown(at, repeated.contains(row.key()), state, row));
    }
    var imported = new ImportedCase(id, openedAt, history, rows, teams);
    var facts = new ArrayList<ImportedFact>();
    sections.forEach((section, settings) -> facts.addAll(section.tell(settings, imported)));
    return facts;
  }

  private static ImportedCase.Row shown(
      Instant at, boolean repeated, State state, Observation row) {
    return new ImportedCase.Row(
        at,
        repeated,
        state.status(),
        state.value(Field.of(Field.Kind.PRIORITY)).map(Priority::valueOf).orElseThrow(),
        state.value(Field.of(Field.Kind.TEAM)).map(TeamId::new),
        state.value(Field.of(Field.Kind.ASSIGNEE)).map(PersonId::new),
        row.cells());
  }

  /** In the order of time; the first row of a case that opens tells its beginning. */
  private List<Observation> parts(List<Observation> rows, boolean opens) {
    List<Observation> sorted =
        rows.stream().map(row -> row.withTeams(teams)).sorted(Observation.ORDER).toList();
    return sorted.stream()
        .flatMap(row -> row.parts(opens && row == sorted.getFirst()))
        .sorted(Observation.ORDER)
        .toList();
  }

  private static List<ImportedFact> inOrder(List<ImportedFact> facts) {
    return facts.stream().sorted(Comparator.comparing(ImportedFact::at)).toList();
  }
}
