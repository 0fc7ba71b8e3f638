package breakwater.web.outages;

import breakwater.accounts.AccountId;
import breakwater.cases.Case;
import breakwater.cases.outages.Outage;
import breakwater.cases.outages.OutageId;
import breakwater.cases.outages.Outages;
import breakwater.cases.outages.TouchedCases;
import breakwater.journal.Clock;
import breakwater.people.Caller;
import breakwater.people.sight.SightRight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What is to be said of the outages that run now, on pages of others. */
@Component
public class RunningOutages {
  /** A count holds for so long: each look at the desk asks for it. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Outages outages;
  private final TouchedCases touched;
  private final Clock clock;
  private final Map<Key, Counted> counts = new ConcurrentHashMap<>();

  RunningOutages(Outages outages, TouchedCases touched, Clock clock) {
    this.outages = outages;
    this.touched = touched;
    this.clock = clock;
  }

  /**
   * An outage that runs.
   *
   * @param cases how many it touches, as {@code 12}, or {@code more than 999}
   */
  public record Running(Outage outage, String cases) {}

  private record Key(OutageId id, long version, boolean all) {}

  private record Counted(String words, Instant at) {}

  /** All of them. */
  public List<Running> all(Caller caller) {
    List<Outage> running = outages.running(caller);
    if (running.isEmpty()) {
      counts.clear();
    }
    return running.stream().map(outage -> new Running(outage, cases(caller, outage))).toList();
  }

  /** When one begins or ends as it is planned, and a page has to say so; empty = none is to. */
  public Optional<Instant> turn(Caller caller) {
    return outages.nextTurn(caller);
  }

  /** Those that touch somebody, in whatever part of the product. */
  public List<Running> of(Caller caller, AccountId account) {
    return all(caller).stream()
        .filter(it -> it.outage().accounts().isEmpty() || it.outage().accounts().contains(account))
        .toList();
  }

  /** Those that touch a case which is not finished. */
  public List<Running> of(Caller caller, Case shown) {
    return shown.status().unfinished()
        ? all(caller).stream()
            .filter(it -> it.outage().touches(shown.account(), shown.area()))
            .toList()
        : List.of();
  }

  private String cases(Caller caller, Outage outage) {
    var key = new Key(outage.id(), outage.version(), caller.may(SightRight.SEE_RESTRICTED));
    Instant now = clock.unmoved();
    return counts
        .compute(
            key,
            (_, old) ->
                old != null && old.at().plus(FRESH).isAfter(now)
                    ? old
                    : new Counted(words(touched.count(caller, outage)), now))
        .words();
  }

  /** Such as {@code 12 cases}. */
  static String words(int count) {
    return count >= TouchedCases.MOST_COUNTED
        ? "more than %d cases".formatted(TouchedCases.MOST_COUNTED - 1)
        : count == 1 ? "1 case" : count + " cases";
  }
}
