package breakwater.insight;

import breakwater.journal.Clock;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the numbers.
 *
 * <p>A restricted case counts for everybody: a rate is the same whoever reads it, or two people
 * could not speak about it. That is all that is told of it: {@link #cases} leaves it out for
 * whoever does not see it, so that fewer cases may be listed than were counted.
 */
@Service
@Transactional(readOnly = true)
public class Insights {
  /** Where no period is named, the last 28 days: four whole weeks. */
  static final Duration USUAL = Duration.ofDays(28);

  private final FigureTable table;
  private final Clock clock;
  private final Playbooks playbooks;

  Insights(FigureTable table, Clock clock, Playbooks playbooks) {
    this.table = table;
    this.clock = clock;
    this.playbooks = playbooks;
  }

  /**
   * @param bounds from which values on it wants a look and is bad, as the playbook says
   * @param level how it stands; empty where nothing is said of it
   * @param series one figure for each group; empty where nothing is grouped
   */
  public record Reading(
      Metric metric,
      Period period,
      Figure whole,
      List<Figure> series,
      Optional<Thresholds.Bounds> bounds,
      Optional<Thresholds.Level> level) {}

  /**
   * The period that is meant: up to now where no end is named, of 28 days where no beginning is.
   *
   * @throws IllegalArgumentException when it would end before it begins
   */
  public Period period(Optional<Instant> from, Optional<Instant> to) {
    Instant end = to.orElseGet(clock::now);
    return new Period(from.orElse(end.minus(USUAL)), end);
  }

  public Reading read(Caller caller, Metric metric, Period period, Optional<Grouping> by) {
    caller.must(InsightRight.READ_INSIGHT);
    Figure whole = table.whole(metric, period);
    Thresholds thresholds = playbooks.at(clock.now()).section(Thresholds.class);
    return new Reading(
        metric,
        period,
        whole,
        by.map(grouping -> table.groups(metric, period, grouping)).orElse(List.of()),
        Optional.ofNullable(thresholds.bounds().get(metric)),
        thresholds.level(metric, whole));
  }

  /** The numbers of the cases behind a metric, ascending, after the last one that was seen. */
  public List<Long> cases(
      Caller caller, Metric metric, Period period, boolean numerator, long after, int limit) {
    caller.must(InsightRight.READ_INSIGHT);
    return table.cases(caller, metric, period, numerator, after, limit);
  }
}
