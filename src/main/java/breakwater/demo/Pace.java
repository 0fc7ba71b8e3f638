package breakwater.demo;

import breakwater.demo.Company.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How time goes by in one tale. */
final class Pace {
  private static final Pattern SPAN = Pattern.compile("(\\d+) ?(min|h|d)");

  private final SplittableRandom random;

  Pace(SplittableRandom random) {
    this.random = random;
  }

  /** Between two spans, rather nearer the shorter: most things are quick and some take long. */
  Duration between(Duration least, Duration most) {
    double share = Math.pow(random.nextDouble(), 2.2);
    return least.plusSeconds(Math.round(share * most.minus(least).toSeconds()));
  }

  Duration minutes(int least, int most) {
    return between(Duration.ofMinutes(least), Duration.ofMinutes(most));
  }

  /** What the story says, a quarter more or less; else what is usual. */
  Duration after(Optional<String> said, Duration usual) {
    return said.map(Pace::span)
        .map(
            span ->
                Duration.ofSeconds(Math.round(span.toSeconds() * (0.75 + random.nextDouble() / 2))))
        .orElse(usual);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Who is at work, or of all whoever comes next. */
  Company.Member soonest(List<Company.Member> of, Instant at) {
    List<Company.Member> there = of.stream().filter(m -> m.shift().working(at)).toList();
    if (!there.isEmpty()) {
      return any(there);
    }
    return of.stream()
        .min(java.util.Comparator.comparing((Company.Member m) -> m.shift().workingAt(at)))
        .orElseThrow();
  }

  /** When somebody gets to it, who comes a little after the beginning of the shift. */
  Instant working(Shift shift, Instant at) {
    return shift.working(at) ? at : shift.workingAt(at).plus(minutes(2, 35));
  }

  static Duration span(String text) {
    Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      throw new IllegalStateException("'%s' is no span of time".formatted(text));
    }
    long number = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
