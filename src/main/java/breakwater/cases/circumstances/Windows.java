package breakwater.cases.circumstances;

import java.time.Duration;

/**
 * The playbook's section {@code circumstances}: how long what goes on around a customer counts.
 *
 * @param renewalNearDays so many days before a contract's renewal it is near, until that day ends;
 *     1 to 366
 * @param outageRecent so long after its end an outage still counts; zero to 30 days
 */
record Windows(int renewalNearDays, Duration outageRecent) {
  /**
   * What holds where a playbook says nothing. framework, step 1, names the renewal date and a
   * recent outage; the numbers are our own: a month is what a renewal is talked over in, and by the
   * next day at this hour the customer has seen that it works again.
   */
  static final Windows USUAL = new Windows(30, Duration.ofHours(24));
}
