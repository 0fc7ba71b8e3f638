package breakwater.api.sla;

import breakwater.sla.clock.Clock;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A clock in the words of the scenario. Seconds are of working time. */
record RehearsedClock(
    String kind,
    int cycle,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String esc,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("escalation_id")
        @Nullable String escalationId,
    String state,
    boolean ticking,
    @Nullable String rule,
    @JsonProperty("policy_version") @Nullable String policyVersion,
    @Nullable String calendar,
    @JsonProperty("target_s") @Nullable Long target,
    @JsonProperty("elapsed_s") long elapsed,
    @JsonProperty("remaining_s") @Nullable Long remaining,
    @JsonProperty("started_at") Instant startedAt,
    @JsonProperty("stopped_at") @Nullable Instant stoppedAt,
    @JsonProperty("paused_since") @Nullable Instant pausedSince,
    @JsonProperty("due_at") @Nullable Instant dueAt,
    @JsonProperty("due_at_if_resumed_now") @Nullable Instant dueAtIfResumedNow,
    @JsonProperty("breached_at") @Nullable Instant breachedAt,
    @JsonProperty("overdue_s") long overdue,
    List<Warned> warnings,
    @JsonProperty("next_timer_at") @Nullable Instant nextTimerAt) {

  record Warned(int pct, @Nullable Instant at, boolean fired) {}

  static RehearsedClock of(Clock clock) {
    String escalation = clock.escalation().orElse(null);
    return new RehearsedClock(
        clock.kind().key(),
        clock.cycle(),
        escalation,
        escalation,
        clock.state().key(),
        clock.ticking(),
        clock.basis().map(Clock.Basis::rule).orElse(null),
        clock.basis().map(Clock.Basis::version).orElse(null),
        clock.basis().map(Clock.Basis::calendar).orElse(null),
        number(clock.target()),
        clock.elapsed(),
        number(clock.remaining()),
        clock.startedAt(),
        clock.stoppedAt().orElse(null),
        clock.pausedSince().orElse(null),
        clock.dueAt().orElse(null),
        clock.dueAtIfResumedNow().orElse(null),
        clock.breachedAt().orElse(null),
        clock.overdue(),
        clock.warnings().stream()
            .map(w -> new Warned(w.percent(), w.at().orElse(null), w.fired()))
            .toList(),
        clock.nextTimerAt().orElse(null));
  }

  private static @Nullable Long number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
