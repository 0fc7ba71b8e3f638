package breakwater.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The numbers, each with its exact definition and the published values to compare it with.
 *
 * <p>Each is counted over a cohort: the cases that were opened, or the passes that were raised, in
 * the period. What happened to them afterwards counts whenever it happened.
 */
public enum Metric {
  CASES_OPENED(
      Kind.COUNT, Cohort.CASES_OPENED, "true", "true", "Cases opened in the period.", List.of()),
  CASES_CLOSED(
      Kind.COUNT,
      Cohort.CASES_CLOSED,
      "true",
      "true",
      "Cases closed in the period and not reopened since.",
      List.of()),
  ESCALATION_RATE(
      Kind.RATE,
      Cohort.CASES_OPENED,
      "closed_at is not null",
      "left_frontline_at is not null",
      "Of the cases opened in the period and closed by now, the share that was ever raised above"
          + " the first tier.",
      List.of(
          new Reference("< 10 %", "goal", "framework, step 1"),
          new Reference("> 15 %", "train or equip tier 1", "framework, step 1"),
          new Reference(
              "15-20 %",
              "a well-managed desk, which conflicts with the above", "framework, Metrics"))),
  ENGINEERING_ESCALATION_RATE(
      Kind.RATE,
      Cohort.CASES_OPENED,
      "closed_at is not null",
      "raised_engineering_at is not null",
      "Of the cases opened in the period and closed by now, the share that was ever raised to"
          + " engineering.",
      List.of(new Reference("< 20 %", "leading teams", "framework, Common mistakes"))),
  HANDOFF_DELAY(
      Kind.MEDIAN_SECONDS,
      Cohort.PASSES_RAISED,
      "true",
      "handoff_seconds",
      "Of the passes raised in the period, the median time from raised to started; the denominator"
          + " counts the passes, the numerator those that were started.",
      List.of(new Reference("> 30 min", "a finding at high priority", "framework, Metrics"))),
  HANDOFF_DELAY_ALL_PASSES(
      Kind.MEDIAN_SECONDS,
      Cohort.ESCALATIONS_RAISED,
      "true",
      "extract(epoch from started_at - first_raised_at)",
      "Of the escalations first raised in the period, the median time from the first raise to the"
          + " start of the newest pass that was started, so that a bounceback does not reset it.",
      List.of(new Reference("> 30 min", "a finding at high priority", "framework, Metrics"))),
  BOUNCEBACK_RATE(
      Kind.RATE,
      Cohort.PASSES_RAISED,
      "true",
      "bounced_at is not null and upheld is not true",
      "Of the passes raised in the period, the share that was returned for more information; a"
          + " bounceback whose contest was upheld does not count as one.",
      List.of(
          new Reference("5-10 %", "healthy", "framework, Metrics"),
          new Reference("> 20 %", "broken", "framework, Metrics"))),
  TIME_TO_ESCALATE(
      Kind.MEDIAN_SECONDS,
      Cohort.CASES_LEFT,
      "true",
      "extract(epoch from left_frontline_at - opened_at)",
      "Of the cases first raised above the first tier in the period, the median time from opened to"
          + " raised.",
      List.of()),
  TIME_TO_RESOLVE(
      Kind.MEDIAN_SECONDS,
      Cohort.CASES_OPENED,
      "true",
      "extract(epoch from resolved_at - opened_at)",
      "Of the cases opened in the period, the median time from opened to resolved of those that are"
          + " resolved; the denominator counts all opened.",
      List.of()),
  REOPENING_RATE(
      Kind.RATE,
      Cohort.CASES_OPENED,
      "first_resolved_at is not null or closed_at is not null or reopenings > 0",
      "reopenings > 0",
      "Of the cases opened in the period that were ever resolved or closed, the share that was"
          + " reopened at least once.",
      List.of());

  /** What sort of number it is. */
  public enum Kind {
    COUNT("cases"),
    /** 0 to 1. */
    RATE("share"),
    /** With the 90th percentile beside it. */
    MEDIAN_SECONDS("seconds");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    public String unit() {
      return unit;
    }
  }

  private final Kind kind;
  private final Cohort cohort;
  private final String counts;
  private final String measure;
  private final String definition;
  private final List<Reference> references;

  /**
   * @param counts which rows of the cohort count, as a condition
   * @param measure which of these make the numerator, as a condition; for a median, the seconds,
   *     empty where there are none yet
   */
  Metric(
      Kind kind,
      Cohort cohort,
      String counts,
      String measure,
      String definition,
      List<Reference> references) {
    this.kind = kind;
    this.cohort = cohort;
    this.counts = counts;
    this.measure = measure;
    this.definition = definition;
    this.references = references;
  }

  /** Such as {@code escalation-rate}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Metric> find(String id) {
    return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
  }

  public Kind kind() {
    return kind;
  }

  public String definition() {
    return definition;
  }

  public List<Reference> references() {
    return references;
  }

  Cohort cohort() {
    return cohort;
  }

  String counts() {
    return counts;
  }

  String measure() {
    return measure;
  }
}
