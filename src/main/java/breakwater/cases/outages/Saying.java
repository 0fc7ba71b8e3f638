package breakwater.cases.outages;

import breakwater.cases.outages.OutageFact.OutageDeclared;
import breakwater.cases.outages.OutageFact.OutageWithdrawn;
import breakwater.journal.Actor;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody said of an outage.
 *
 * @param what such as {@code DECLARED}
 * @param from when it began by what they said; empty = they said that it never was
 * @param until when it ended or will end; empty = that was not known
 */
public record Saying(
    long version,
    Instant at,
    Actor by,
    What what,
    Optional<Instant> from,
    Optional<Instant> until) {

  /** How it differs from what was said before. */
  public enum What {
    DECLARED,
    ENDED,
    CHANGED,
    WITHDRAWN
  }

  static List<Saying> all(History history) {
    var sayings = new ArrayList<Saying>();
    Optional<OutageDeclared> before = Optional.empty();
    for (Recorded<?> recorded : history.facts()) {
      if (recorded.fact() instanceof OutageDeclared declared) {
        sayings.add(of(recorded, what(before, declared, recorded.recordedAt()), declared));
        before = Optional.of(declared);
      } else if (recorded.fact() instanceof OutageWithdrawn) {
        sayings.add(
            new Saying(
                recorded.version(),
                recorded.recordedAt(),
                recorded.by(),
                What.WITHDRAWN,
                Optional.empty(),
                Optional.empty()));
      }
    }
    return sayings.reversed();
  }

  private static Saying of(Recorded<?> recorded, What what, OutageDeclared declared) {
    return new Saying(
        recorded.version(),
        recorded.recordedAt(),
        recorded.by(),
        what,
        Optional.of(declared.from()),
        declared.until());
  }

  private static What what(Optional<OutageDeclared> before, OutageDeclared now, Instant said) {
    if (before.isEmpty()) {
      return What.DECLARED;
    }
    boolean ended =
        !before.get().until().equals(now.until())
            && now.until().filter(end -> !end.isAfter(said)).isPresent();
    return ended ? What.ENDED : What.CHANGED;
  }
}
