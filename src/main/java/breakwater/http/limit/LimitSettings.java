package breakwater.http.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is accepted.
 *
 * @param rates false = nobody is slowed down: for benchmarks
 * @param requestsPerSecond of one token or session, for long
 * @param burst how many of them may come at once
 * @param anonymousPerSecond of one address without a token, for long
 * @param anonymousBurst how many of them may come at once
 * @param failedSignInsPerMinute of one address; of one account's password in ten minutes
 * @param trustedProxies addresses or networks (CIDR) whose X-Forwarded-For is believed
 * @param body the largest body
 */
@ConfigurationProperties("breakwater.limits")
record LimitSettings(
    @DefaultValue("true") boolean rates,
    @DefaultValue("1000") int requestsPerSecond,
    @DefaultValue("2000") int burst,
    @DefaultValue("100") int anonymousPerSecond,
    @DefaultValue("500") int anonymousBurst,
    @DefaultValue("10") int failedSignInsPerMinute,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue("25MB") DataSize body) {
  LimitSettings {
    positive("REQUESTS_PER_SECOND", requestsPerSecond);
    positive("BURST", burst);
    positive("ANONYMOUS_PER_SECOND", anonymousPerSecond);
    positive("ANONYMOUS_BURST", anonymousBurst);
    positive("FAILED_SIGN_INS_PER_MINUTE", failedSignInsPerMinute);
  }

  private static void positive(String setting, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The setting BREAKWATER_LIMITS_%s is %d; it may be 1 or more. BREAKWATER_LIMITS_RATES=false slows nobody down."
              .formatted(setting, value));
    }
  }
}
