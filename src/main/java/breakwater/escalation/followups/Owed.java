package breakwater.escalation.followups;

import breakwater.escalation.Audience;
import breakwater.escalation.Escalation;
import breakwater.escalation.followups.FollowUpFact.FollowUpDue;
import breakwater.escalation.followups.FollowUpFact.FollowUpMissed;
import breakwater.escalation.followups.FollowUpFact.FollowUpPromised;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The next word that is owed about an escalation.
 *
 * @param since when they were last told
 */
public record Owed(Audience audience, Instant since, Instant due, Standing standing) {
  /** Where it stands. */
  public enum Standing {
    AHEAD,
    DUE,
    MISSED
  }

  /** At most one for each audience; none when the escalation is over. */
  public static List<Owed> of(History history, Escalation it) {
    var owed = new ArrayList<Owed>();
    for (Audience audience : Audience.values()) {
      List<Period> periods = Period.of(history, it, audience);
      if (!periods.isEmpty() && periods.getLast().end().isEmpty()) {
        owed(history, it, audience, periods.getLast().from()).ifPresent(owed::add);
      }
    }
    return List.copyOf(owed);
  }

  private static Optional<Owed> owed(
      History history, Escalation it, Audience audience, Instant since) {
    return last(history, FollowUpPromised.class, it, audience)
        .filter(recorded -> recorded.at().equals(since))
        .map(
            recorded -> {
              Instant due = ((FollowUpPromised) recorded.fact()).due();
              return new Owed(audience, since, due, standing(history, it, audience, due));
            });
  }

  private static Standing standing(History history, Escalation it, Audience audience, Instant due) {
    if (last(history, FollowUpMissed.class, it, audience)
        .filter(r -> ((FollowUpMissed) r.fact()).due().equals(due))
        .isPresent()) {
      return Standing.MISSED;
    }
    return last(history, FollowUpDue.class, it, audience)
            .filter(r -> ((FollowUpDue) r.fact()).due().equals(due))
            .isPresent()
        ? Standing.DUE
        : Standing.AHEAD;
  }

  private static Optional<Recorded<?>> last(
      History history, Class<? extends FollowUpFact> type, Escalation it, Audience audience) {
    Optional<Recorded<?>> last = Optional.empty();
    for (Recorded<?> recorded : history.inEffect()) {
      if (type.isInstance(recorded.fact())
          && recorded.fact() instanceof FollowUpFact fact
          && fact.escalation().equals(it.id())
          && fact.audience() == audience
          && recorded.key() != null
          && history.standing(recorded.key()).filter(recorded::equals).isPresent()) {
        last = Optional.of(recorded);
      }
    }
    return last;
  }
}
