package breakwater.escalation.imports;

import breakwater.escalation.EscalationFact;
import breakwater.escalation.EscalationFact.Closed;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationId;
import breakwater.escalation.Term;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedCase.Row;
import breakwater.intake.ImportedFact;
import breakwater.intake.imports.rows.TimeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The escalation of a case whose columns say that there was one: raised at the instant that they
 * say, else with the first row that says so, and ended with the case. Who had it, nobody knows.
 */
final class Said {
  private final ClimbSettings settings;
  private final Optional<TimeReader> reader;
  private final Instant openedAt;

  private Said(ClimbSettings settings, Instant openedAt) {
    this.settings = settings;
    this.openedAt = openedAt;
    reader = settings.at().map(TimeReader::new);
  }

  static List<Climb.Step> of(ClimbSettings settings, ImportedCase imported) {
    var said = new Said(settings, imported.openedAt());
    EscalationId id = EscalationId.of(imported.id(), 1);
    return imported.rows().stream()
        .flatMap(row -> said.raisedAt(row).map(at -> said.steps(id, at, row, imported)).stream())
        .findFirst()
        .orElse(List.of());
  }

  /** Not before the case. */
  private Optional<Instant> raisedAt(Row row) {
    Optional<Instant> told =
        settings
            .at()
            .flatMap(column -> Optional.ofNullable(row.cells().get(column.column())))
            .flatMap(cell -> reader.flatMap(it -> it.read(cell)));
    boolean flagged = settings.flag().filter(flag -> flag.isUp(row.cells())).isPresent();
    return told.or(() -> flagged ? Optional.of(row.at()) : Optional.empty())
        .map(at -> at.isBefore(openedAt) ? openedAt : at);
  }

  private List<Climb.Step> steps(EscalationId id, Instant at, Row row, ImportedCase imported) {
    var steps = new ArrayList<Climb.Step>();
    steps.add(
        step(
            at,
            new EscalationRaised(
                id,
                Optional.empty(),
                settings.tier(),
                settings.path(),
                Optional.empty(),
                row.priority())));
    imported.rows().stream()
        .filter(later -> !later.at().isBefore(at) && !later.status().unfinished())
        .findFirst()
        .ifPresent(
            end -> steps.add(step(end.at(), new Closed(id, Optional.empty(), withTheCase()))));
    return steps;
  }

  private static Term withTheCase() {
    return new Term(Optional.of(Climb.RESOLVED), Optional.empty());
  }

  private static Climb.Step step(Instant at, EscalationFact fact) {
    return new Climb.Step(at, fact.getClass(), ImportedFact.of(at, fact));
  }
}
