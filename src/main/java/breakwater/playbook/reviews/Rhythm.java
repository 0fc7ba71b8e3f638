package breakwater.playbook.reviews;

import java.time.Duration;

/**
 * The playbook's section {@code reviews}.
 *
 * @param every so long after a review the next one is due, at most
 */
record Rhythm(Duration every) {
  static final Duration SHORTEST = Duration.ofDays(7);
  static final Duration LONGEST = Duration.ofDays(366);

  /**
   * What holds under a document that has no such section: a quarter, in whole weeks, so that it
   * falls on the same day of the week (F15).
   */
  static final Rhythm QUARTER = new Rhythm(Duration.ofDays(91));
}
