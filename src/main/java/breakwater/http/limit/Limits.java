package breakwater.http.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts requests, for all nodes together. */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class Limits {
  /**
   * Wrong passwords of a minute over all addresses and accounts. Our own choice: each costs a
   * quarter of a second of one core, and a house of a thousand people mistypes far less.
   */
  private static final int ALL_TOGETHER = 300;

  private final LimitSettings settings;
  private final ClientAddress addresses;
  private final Buckets callers;
  private final Buckets strangers;
  private final Buckets failures;
  private final Buckets guesses;
  private final Buckets everybody;

  Limits(LimitSettings settings, DataSource database) {
    this.settings = settings;
    addresses = new ClientAddress(settings.trustedProxies());
    callers = Buckets.estimated(database, rate(settings.requestsPerSecond(), settings.burst()));
    strangers =
        Buckets.estimated(database, rate(settings.anonymousPerSecond(), settings.anonymousBurst()));
    failures = Buckets.exact(database, perMinute(settings.failedSignInsPerMinute()));
    guesses = Buckets.exact(database, perTenMinutes(settings.failedSignInsPerMinute()));
    everybody = Buckets.exact(database, perMinute(ALL_TOGETHER));
  }

  /**
   * What was decided about one request.
   *
   * @param remaining how many more may come at once
   * @param waitSeconds until another may come; 0 when this one was allowed
   * @param quota how many may come at once when none came for a while
   * @param windowSeconds how long until all of them may come again
   */
  public record Verdict(
      boolean allowed, long remaining, long waitSeconds, long quota, long windowSeconds) {
    private static final Verdict UNLIMITED = new Verdict(true, 0, 0, 0, 0);

    /** Writes the headers of the IETF draft "RateLimit header fields for HTTP". */
    public void tell(HttpServletResponse response) {
      if (quota == 0) {
        return;
      }
      response.setHeader(
          "RateLimit-Policy", "\"default\";q=%d;w=%d".formatted(quota, windowSeconds));
      response.setHeader(
          "RateLimit", "\"default\";r=%d;t=%d".formatted(remaining, Math.max(1, waitSeconds)));
      if (!allowed) {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, waitSeconds)));
      }
    }
  }

  /** One request by somebody who is signed in. */
  Verdict request(String credential) {
    return count(
        callers,
        credential,
        settings.burst(),
        Math.ceilDiv(settings.burst(), settings.requestsPerSecond()));
  }

  /** One request by somebody who is not. */
  Verdict request(HttpServletRequest request) {
    return count(
        strangers,
        "address:" + addresses.of(request),
        settings.anonymousBurst(),
        Math.ceilDiv(settings.anonymousBurst(), settings.anonymousPerSecond()));
  }

  /** One more attempt to sign in that failed. */
  public Verdict failedSignIn(HttpServletRequest request) {
    return count(
        failures, "failed:" + addresses.of(request), settings.failedSignInsPerMinute(), 60);
  }

  /**
   * One attempt to sign in with a password, counted before it is looked at: per address, per
   * account (after the first ten, ten in ten minutes: slower than anybody types) and of all
   * together. The first that is used up answers; each fills again by itself.
   */
  public Verdict passwordAttempt(HttpServletRequest request, String account) {
    Verdict verdict = failedSignIn(request);
    if (verdict.allowed()) {
      verdict = guess("account:" + account);
    }
    return verdict.allowed() ? count(everybody, "passwords", ALL_TOGETHER, 60) : verdict;
  }

  /**
   * One attempt from a browser in which this account has signed in before. It is counted by itself,
   * so that strangers who guess lock nobody out.
   */
  public Verdict passwordAttemptAtHome(String account) {
    return guess("home:" + account);
  }

  private Verdict guess(String key) {
    return count(guesses, key, settings.failedSignInsPerMinute(), 600);
  }

  /** It was the right one: whoever knows it has used up nothing. */
  public void passwordWasRight(HttpServletRequest request, String account) {
    if (settings.rates()) {
      failures.of("failed:" + addresses.of(request)).addTokens(1);
      guesses.of("account:" + account).addTokens(1);
      everybody.of("passwords").addTokens(1);
    }
  }

  /** It was the right one: whoever knows it has used up nothing. */
  public void passwordWasRightAtHome(String account) {
    if (settings.rates()) {
      guesses.of("home:" + account).addTokens(1);
    }
  }

  private Verdict count(Buckets buckets, String key, long quota, long window) {
    if (!settings.rates()) {
      return Verdict.UNLIMITED;
    }
    ConsumptionProbe probe = buckets.take(key);
    long wait = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
    return new Verdict(
        probe.isConsumed(), Math.max(0, probe.getRemainingTokens()), wait, quota, window);
  }

  private static BucketConfiguration perMinute(int times) {
    return per(Duration.ofMinutes(1), times);
  }

  private static BucketConfiguration perTenMinutes(int times) {
    return per(Duration.ofMinutes(10), times);
  }

  private static BucketConfiguration per(Duration window, int times) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(times).refillGreedy(times, window))
        .build();
  }

  private static BucketConfiguration rate(int perSecond, int burst) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
