package breakwater.journal.engine;

import breakwater.journal.Lane;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known after a follower has looked, or has been asked to.
 *
 * @param looked false = it is only asked to, and what is known of it stays
 * @param dueAt when to look (again); {@code null} = quiet
 * @param seenVersion up to which version it has looked
 * @param seenSweep the newest sweep that is satisfied by it
 * @param tries failed looks in a row
 * @param trouble why the last one failed
 */
record Look(
    boolean looked,
    Lane lane,
    @Nullable Instant dueAt,
    long wantedVersion,
    long seenVersion,
    long seenSweep,
    int tries,
    @Nullable String trouble,
    @Nullable Instant quarantinedAt) {

  static Look done(Optional<Instant> again, long version, long sweep) {
    return new Look(true, Lane.DUE, again.orElse(null), version, version, sweep, 0, null, null);
  }

  static Look wanted(Lane lane, Instant due, long version) {
    return new Look(false, lane, due, version, 0, 0, 0, null, null);
  }

  static Look failed(
      Lane lane, Instant due, long version, int tries, String why, boolean quarantine) {
    return new Look(true, lane, due, version, 0, 0, tries, shorten(why), quarantine ? due : null);
  }

  Look in(Lane other) {
    return new Look(
        looked, other, dueAt, wantedVersion, seenVersion, seenSweep, tries, trouble, quarantinedAt);
  }

  /** Whoever looked for a sweep, or is on the agenda because of it, need not come again for it. */
  Look forSweep(long sweep) {
    return new Look(
        looked,
        lane,
        dueAt,
        wantedVersion,
        seenVersion,
        Math.max(seenSweep, sweep),
        tries,
        trouble,
        quarantinedAt);
  }

  private static String shorten(String why) {
    return why.length() <= 500 ? why : why.substring(0, 500);
  }
}
