package breakwater.insight.baseline;

import breakwater.insight.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a history says.
 *
 * @param from when its first case was opened, {@code to} its last; empty = there is none
 * @param sources where cases of the house came from, whichever of them this is of; at most 50
 * @param closed cases that are over: closed, or resolved, which is where many desks end
 * @param escalated those of them that looked escalated
 * @param matches all cases that looked so, open ones too
 * @param rate escalated ÷ closed
 * @param accessOrLookup of the escalated, those whose title or own fields say access or a question
 *     about data; messages are not looked at
 * @param worded of the escalated, those with at least three such words, so that this can be known:
 *     a made title such as "Incident 45" says nothing
 * @param handoff from raised to started; empty where the history does not tell
 * @param lostHours the hours between, summed
 * @param interruptions one for each time that engineering was given a case
 */
public record Baseline(
    Likeness likeness,
    Assumptions assumptions,
    Optional<Instant> from,
    Optional<Instant> to,
    List<Source> sources,
    long cases,
    long closed,
    long matches,
    long escalated,
    Optional<Double> rate,
    long accessOrLookup,
    long worded,
    List<Reason> reasons,
    Optional<Delay> handoff,
    double lostHours,
    Optional<Double> resolveHoursEscalated,
    Optional<Double> resolveHoursOthers,
    long interruptions,
    Cost cost,
    List<Reference> references) {

  /**
   * @param name of a channel, or of the system whose file was imported
   */
  public record Source(String name, long cases) {}

  /**
   * @param of what the value is of: type, area or team
   * @param value of a team its name, where the caller reads names and it means one
   */
  public record Reason(String of, String value, long escalated, long cases) {}

  public record Delay(
      long measured, double medianSeconds, double p90Seconds, long overHalfAnHour) {}

  /**
   * @param yearlyHours the hours as they would be in 365 days at this pace; empty = less than a
   *     week of history, which tells nothing of a year
   */
  public record Cost(
      double hours, double money, Optional<Double> yearlyHours, Optional<Double> yearlyMoney) {}
}
