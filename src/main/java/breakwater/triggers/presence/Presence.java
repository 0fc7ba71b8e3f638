package breakwater.triggers.presence;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.triggers.presence.Looking.Doing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at a case now, seen from every node. A page says every few seconds that somebody is still
 * there; whoever is not heard of any more has gone. By the clock that nobody moves.
 */
@Service
public class Presence {
  /**
   * After this long without a sign somebody has gone: our own choice, two signs and a half of a
   * page, which sends one each four seconds.
   */
  public static final Duration GONE = Duration.ofSeconds(10);

  /** The longest name of a tab. */
  private static final int LONGEST = 40;

  private final PresenceTable table;
  private final Cases cases;
  private final Clock clock;

  Presence(PresenceTable table, Cases cases, Clock clock) {
    this.table = table;
    this.cases = cases;
    this.clock = clock;
  }

  /** The others who are there now. */
  @Transactional(readOnly = true)
  public Answer<List<Looking>> others(Caller caller, CaseId id) {
    PersonId self = caller.person();
    return cases.find(caller, id).map(it -> table.others(it.id(), self, since()));
  }

  /**
   * Says that the caller is there, and who else is.
   *
   * @param tab tells several windows of one person apart; at most 40 characters count
   */
  @Transactional
  public Answer<List<Looking>> here(Caller caller, CaseId id, String tab, Doing doing) {
    PersonId self = caller.person();
    Instant now = clock.unmoved();
    return cases
        .find(caller, id)
        .map(Case::id)
        .map(
            there -> {
              table.put(there, self, shortened(tab), doing, now);
              table.sweep(there, since());
              return table.others(there, self, since());
            });
  }

  /** They have left; of one who was not there nothing changes. */
  @Transactional
  public Answer<CaseId> gone(Caller caller, CaseId id, String tab) {
    PersonId self = caller.person();
    return cases
        .find(caller, id)
        .map(
            it -> {
              table.remove(it.id(), self, shortened(tab));
              return it.id();
            });
  }

  private Instant since() {
    return clock.unmoved().minus(GONE);
  }

  private static String shortened(String tab) {
    return tab.substring(0, Math.min(tab.length(), LONGEST));
  }
}
