package breakwater.journal.engine;

import breakwater.journal.Clock;
import breakwater.journal.EngineRoom;
import breakwater.journal.Lane;
import breakwater.journal.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says how the engine stands, and lets what was taken aside try again. */
@Component
class EngineKeeper implements EngineRoom {
  /** Facts of one subject from which on somebody must look at it. */
  static final int LARGE = 5_000;

  private final TransactionTemplate transactions;
  private final EngineTable engine;
  private final EngineHealthTable table;
  private final SweepTable sweeps;
  private final Registry registry;
  private final Heartbeat heartbeat;
  private final Turns turns;
  private final Standing standing;
  private final Clock clock;

  EngineKeeper(
      TransactionTemplate transactions,
      EngineTable engine,
      EngineHealthTable table,
      SweepTable sweeps,
      Registry registry,
      Heartbeat heartbeat,
      Turns turns,
      Standing standing,
      Clock clock) {
    this.transactions = transactions;
    this.engine = engine;
    this.table = table;
    this.sweeps = sweeps;
    this.registry = registry;
    this.heartbeat = heartbeat;
    this.turns = turns;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Instant now = clock.now();
    List<LaneHealth> lanes =
        Arrays.stream(Lane.values()).map(l -> table.lane(l, now, now.minus(OVERDUE))).toList();
    List<FollowerHealth> followers = followers(table.troubled());
    long quarantined = followers.stream().mapToLong(FollowerHealth::quarantined).sum();
    Duration lag = table.feedLag(now);
    List<String> reasons = reasons(lanes, quarantined, lag);
    table
        .large()
        .ifPresent(
            large ->
                reasons.add(
                    "large-subject: %s holds more than %,d facts, so each look at it is slow."
                        .formatted(large, LARGE)));
    return new Health(
        !reasons.isEmpty(),
        reasons,
        engine.kind(),
        engine.offset(),
        table.nodes(),
        lanes,
        followers,
        workers(),
        quarantined,
        table.feedPosition(),
        lag,
        table.openSweeps());
  }

  private static List<String> reasons(List<LaneHealth> lanes, long quarantined, Duration lag) {
    var reasons = new ArrayList<String>();
    for (LaneHealth lane : lanes) {
      if (lane.overdue() > 0) {
        reasons.add(
            "overdue: %d looks in the lane %s are due for more than %d s."
                .formatted(lane.overdue(), lane.lane(), OVERDUE.toSeconds()));
      }
    }
    if (quarantined > 0) {
      reasons.add(
          "quarantine: %d looks failed %d times and were taken aside; see the causes, mend, replay."
              .formatted(quarantined, Retry.TRIES));
    }
    if (lag.compareTo(FEED_LAG) > 0) {
      reasons.add(
          "feed-lag: the feed is %d s behind the journal; it may be %d s."
              .formatted(lag.toSeconds(), FEED_LAG.toSeconds()));
    }
    return reasons;
  }

  private List<FollowerHealth> followers(Map<String, long[]> troubled) {
    Instant unmoved = clock.unmoved();
    return registry.all().stream()
        .map(
            f -> {
              long[] counts = troubled.getOrDefault(f.name(), new long[2]);
              return new FollowerHealth(
                  f.name(),
                  f.revision(),
                  counts[0],
                  counts[1],
                  standing.sinceLook(f.name()).map(unmoved::minus));
            })
        .toList();
  }

  private List<WorkerHealth> workers() {
    Instant unmoved = clock.unmoved();
    return heartbeat.workers().stream()
        .map(
            w -> {
              Duration since = w.sinceSuccess();
              return new WorkerHealth(
                  w.worker().name(),
                  since == null ? Optional.empty() : Optional.of(unmoved.minus(since)),
                  Optional.ofNullable(w.trouble()));
            })
        .toList();
  }

  @Override
  public List<Trouble> troubles() {
    return table.troubles(Optional.empty());
  }

  @Override
  public List<Trouble> troubles(Subject subject) {
    return table.troubles(Optional.of(subject));
  }

  @Override
  public boolean replay(Subject subject, String follower) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              Turn turn = turns.open(List.of(subject)).getFirst();
              return table.replay(subject, follower, turn.now());
            }));
  }

  @Override
  public Optional<SweepProgress> sweep(String follower) {
    return sweeps.last(follower);
  }
}
