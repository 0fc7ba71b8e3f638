package breakwater.escalation.imports;

import breakwater.cases.Label;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.Closed;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.escalation.EscalationFact.Reopened;
import breakwater.escalation.EscalationFact.Resolved;
import breakwater.escalation.EscalationFact.Started;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.EscalationFact.Withdrawn;
import breakwater.escalation.EscalationId;
import breakwater.escalation.Term;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedCase.Row;
import breakwater.intake.ImportedFact;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Walks along the rows of one case and tells its escalation: at most one, in passes.
 *
 * <p>Another team than the frontline's raises it, a newly assigned person claims it, a third team
 * is a transfer, the frontline again a return, the case's resolution its end, and a reopening
 * elsewhere than at the frontline its reopening.
 */
final class Climb {
  private enum Where {
    FRONTLINE,
    RAISED,
    CLAIMED,
    RETURNED,
    ENDED
  }

  static final Label RESOLVED = new Label("resolved");

  private final ClimbSettings settings;
  private final EscalationId id;
  private final Set<String> frontline;
  private final List<Step> steps = new ArrayList<>();
  private Where where = Where.FRONTLINE;
  private int pass = 1;
  private Optional<TeamId> team = Optional.empty();
  private Optional<PersonId> assignee = Optional.empty();
  private Optional<PersonId> owner = Optional.empty();

  /**
   * Something to tell.
   *
   * @param type its class, by which a repeat is recognised
   */
  record Step(Instant at, Class<? extends EscalationFact> type, ImportedFact fact) {}

  private Climb(ClimbSettings settings, ImportedCase of) {
    this.settings = settings;
    id = EscalationId.of(of.id(), 1);
    frontline = settings.frontline().isEmpty() ? first(of.rows()) : named(settings, of);
  }

  private static Set<String> first(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.team().stream())
        .limit(1)
        .map(TeamId::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The settings name a team as the mapping does, though it may be one that is here already. */
  private static Set<String> named(ClimbSettings settings, ImportedCase of) {
    var named = new HashSet<>(settings.frontline());
    of.teams()
        .forEach(
            (label, here) -> {
              if (settings.frontline().contains(label.value())) {
                named.add(here.value());
              }
            });
    return named;
  }

  static List<Step> of(ClimbSettings settings, ImportedCase imported) {
    var climb = new Climb(settings, imported);
    imported.rows().forEach(climb::take);
    return climb.steps;
  }

  private void take(Row row) {
    if (row.status().unfinished()) {
      move(row);
      claim(row);
    } else {
      end(row);
    }
    assignee = row.assignee();
  }

  private void move(Row row) {
    boolean away = row.team().filter(t -> !frontline.contains(t.value())).isPresent();
    switch (where) {
      case FRONTLINE -> {
        if (away) {
          raise(row);
        }
      }
      case RAISED, CLAIMED -> {
        if (!away && row.team().isPresent()) {
          giveBack(row);
        } else if (away && !row.team().equals(team)) {
          transfer(row);
        }
      }
      case RETURNED -> {
        if (away) {
          again(row, new PassOpened(id, ++pass));
        }
      }
      case ENDED -> {
        if (away) {
          again(row, new Reopened(id, ++pass, Optional.empty()));
        }
      }
    }
  }

  private void raise(Row row) {
    stand(Where.RAISED, row.team());
    tell(
        row.at(),
        new EscalationRaised(
            id, Optional.empty(), settings.tier(), settings.path(), row.team(), row.priority()));
  }

  private void again(Row row, EscalationFact fact) {
    tell(row.at(), fact);
    if (row.team().equals(team)) {
      stand(Where.RAISED, team);
    } else {
      transfer(row);
    }
  }

  private void transfer(Row row) {
    Optional<TeamId> from = team;
    TeamId to = row.team().orElseThrow();
    stand(Where.RAISED, row.team());
    tell(row.at(), Transferred.class, NO_REASON, why -> new Transferred(id, from, to, why));
  }

  private void giveBack(Row row) {
    if (settings.returnIsBounceback()) {
      where = Where.RETURNED;
      int returned = pass;
      tell(
          row.at(),
          BouncedBack.class,
          NO_REASON,
          why -> new BouncedBack(id, Optional.empty(), returned, why, List.of()));
    } else {
      where = Where.ENDED;
      tell(row.at(), Withdrawn.class, NO_REASON, why -> new Withdrawn(id, Optional.empty(), why));
    }
    owner = Optional.empty();
  }

  /** Somebody else than before is assigned: who was at the frontline did not come along. */
  private void claim(Row row) {
    if (where == Where.RAISED && row.assignee().isPresent() && !row.assignee().equals(assignee)) {
      where = Where.CLAIMED;
      owner = row.assignee();
      PersonId person = row.assignee().get();
      tell(row.at(), new Claimed(id, person));
      if (settings.startedWhenClaimed()) {
        tell(row.at(), new Started(id, person));
      }
    }
  }

  private void end(Row row) {
    if (where != Where.RAISED && where != Where.CLAIMED) {
      return;
    }
    where = Where.ENDED;
    if (owner.isPresent()) {
      PersonId person = owner.get();
      tell(row.at(), Resolved.class, NO_RESOLUTION, words -> resolved(person, words));
    } else {
      Term reason = new Term(Optional.of(RESOLVED), Optional.empty());
      tell(row.at(), new Closed(id, Optional.empty(), reason));
    }
  }

  private Resolved resolved(PersonId person, TextRef words) {
    return new Resolved(
        id,
        Optional.empty(),
        person,
        Optional.empty(),
        Optional.empty(),
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void stand(Where next, Optional<TeamId> at) {
    where = next;
    team = at;
    owner = Optional.empty();
  }

  private void tell(Instant at, EscalationFact fact) {
    steps.add(new Step(at, fact.getClass(), ImportedFact.of(at, fact)));
  }

  private void tell(
      Instant at,
      Class<? extends EscalationFact> type,
      String words,
      Function<TextRef, EscalationFact> fact) {
    steps.add(new Step(at, type, ImportedFact.of(at, words, fact::apply)));
  }

  private static final String NO_REASON = "The imported history gives no reason.";
  private static final String NO_RESOLUTION = "The imported history does not say what solved it.";
}
