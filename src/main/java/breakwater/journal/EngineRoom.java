package breakwater.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine is doing, for those who look after it. */
public interface EngineRoom {
  /** Work that is due for longer than this is overdue, and health is red. */
  Duration OVERDUE = Duration.ofSeconds(30);

  /** The feed may lag behind the journal by this much. */
  Duration FEED_LAG = Duration.ofSeconds(2);

  Health health();

  /** What is taken aside or failing, newest first, at most 200. */
  List<Trouble> troubles();

  /** What is taken aside or failing at one subject. */
  List<Trouble> troubles(Subject subject);

  /**
   * Lets a follower that was taken aside try again.
   *
   * @return false when nothing of that name is in trouble at the subject
   */
  boolean replay(Subject subject, String follower);

  /** How far a sweep of this follower is; empty = none was ever wanted. */
  Optional<SweepProgress> sweep(String follower);

  /**
   * How it stands.
   *
   * @param red whether somebody must look
   * @param reasons stable codes, each with a sentence: {@code overdue: …}
   * @param feedLag the age of the oldest append that is not in the feed; zero when none
   */
  record Health(
      boolean red,
      List<String> reasons,
      String databaseKind,
      Duration clockOffset,
      int nodes,
      List<LaneHealth> lanes,
      List<FollowerHealth> followers,
      List<WorkerHealth> workers,
      long quarantined,
      long feedPosition,
      Duration feedLag,
      long openSweeps) {}

  record LaneHealth(Lane lane, long due, long overdue, Optional<Instant> oldestDueAt) {}

  /**
   * A reconciler or view.
   *
   * @param lastSuccess when it last looked on this node without an error, on the unmoved clock;
   *     empty = it has not looked since the start
   */
  record FollowerHealth(
      String follower,
      int revision,
      long failing,
      long quarantined,
      Optional<Instant> lastSuccess) {}

  /**
   * A kind of worker on this node.
   *
   * @param lastSuccess on the unmoved clock; empty = it has not run since the start
   */
  record WorkerHealth(String worker, Optional<Instant> lastSuccess, Optional<String> lastTrouble) {}

  record Trouble(
      Subject subject,
      String follower,
      int tries,
      String cause,
      Optional<Instant> nextTryAt,
      boolean quarantined) {}

  record SweepProgress(long id, String cause, long subjects, boolean done) {}
}
