package breakwater.web;

import breakwater.journal.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says instants as people do; the browser goes on from there, in the person's own zone. Made for
 * one page: it asks the clock once, so that all on the page is said of the same instant.
 */
final class Times {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** From so many days on nobody plans by the hour: our own choice, as is what follows above it. */
  private static final int FINE_DAYS = 14;

  private final Clock clock;
  private @Nullable Instant now;
  private @Nullable Instant unmoved;

  Times(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    Instant known = now == null ? clock.now() : now;
    now = known;
    return known;
  }

  private Instant unmovedNow() {
    Instant known = unmoved == null ? clock.unmoved() : unmoved;
    unmoved = known;
    return known;
  }

  public String exact(Instant at) {
    return EXACT.format(at);
  }

  /**
   * Such as {@code 5 min ago} or {@code in 3 h 59 min}: what is still to come is said in two units,
   * since somebody plans by it; of what is over the larger one is enough.
   */
  public String relative(Instant at) {
    Duration away = Duration.between(now(), at);
    if (away.abs().toSeconds() < 60) {
      return away.isPositive() ? "in a moment" : "just now";
    }
    return away.isPositive() ? "in " + left(away) : coarse(away.abs()) + " ago";
  }

  /** The same for what is timed by the clock that nobody moves. */
  public String unmoved(Instant at) {
    Duration away = Duration.between(at, unmovedNow());
    return away.toSeconds() < 60 ? "just now" : coarse(away) + " ago";
  }

  /** How long it has lasted, such as {@code 1 h 12 min}. */
  public String since(Instant at) {
    Duration lasted = Duration.between(at, now());
    return length(lasted.isNegative() ? Duration.ZERO : lasted);
  }

  /** Such as {@code 1 h 12 min}. */
  public String length(Duration length) {
    long seconds = length.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3_600) {
      return seconds / 60 + " min";
    }
    return seconds < 86_400
        ? "%d h %d min".formatted(seconds / 3_600, seconds % 3_600 / 60)
        : "%d d %d h".formatted(seconds / 86_400, seconds % 86_400 / 3_600);
  }

  /** The same of whole seconds. */
  public String length(long seconds) {
    return length(Duration.ofSeconds(seconds));
  }

  private static String left(Duration length) {
    long minutes = length.toMinutes();
    if (minutes < 60 || minutes >= FINE_DAYS * 1_440) {
      return coarse(length);
    }
    return minutes < 1_440
        ? minutes / 60 + " h" + more(minutes % 60, " min")
        : minutes / 1_440 + " d" + more(minutes % 1_440 / 60, " h");
  }

  /** Nothing where nothing is left over. */
  private static String more(long number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }

  private static String coarse(Duration length) {
    long minutes = length.toMinutes();
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 1_440) {
      return minutes / 60 + " h";
    }
    long days = minutes / 1_440;
    return days < 60 ? days + " d" : days < 730 ? days / 30 + " mo" : days / 365 + " y";
  }
}
