package breakwater.api.sla;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A history, the rules and calendars for it, and the instants at which its clocks are asked. It is
 * tried in memory; nothing is stored.
 *
 * @param expect what somebody expects is carried along by such documents, and is not read
 */
record Scenario(
    Optional<@Size(max = LONG) String> id,
    Optional<@Size(max = LONG) String> name,
    Optional<JsonNode> tags,
    Optional<JsonNode> source,
    Optional<JsonNode> note,
    @JsonProperty("peer_expect") Optional<JsonNode> peerExpect,
    @NotEmpty @Size(max = MOST_CALENDARS) Map<String, @NotNull JsonNode> calendars,
    @NotNull @Valid Policy policy,
    @NotEmpty @Size(max = MOST_EVENTS) List<@NotNull @Valid Happened> events,
    @NotEmpty @Size(max = MOST_CHECKS) List<@NotNull @Valid Check> checks) {

  /** Characters of a name. */
  static final int LONG = 200;

  static final int MOST_CALENDARS = 50;
  static final int MOST_RULES = 200;

  /** As many as a case has at most before an alarm is raised. */
  static final int MOST_EVENTS = 5_000;

  static final int MOST_CHECKS = 200;

  /** Ten years of seconds. */
  static final long LONGEST = 315_360_000;

  /** Rules in the words of the document. */
  record Policy(
      @NotEmpty @Size(max = MOST_RULES) List<@NotNull @Valid PromiseRule> rules,
      Optional<@Size(max = MOST_RULES) List<@NotNull @Valid Modify>> modifiers,
      @Schema(
              description =
                  "Percentages of the target, each from 1 to 99; 50, 75, 90 when left out",
              example = "[50, 75, 90]")
          Optional<@Size(max = 20) List<@NotNull @Min(1) @Max(99) Integer>> warnings,
      @Schema(
              description = "In which statuses clocks of a kind stand still",
              example = "{\"resolution\": [\"waiting_customer\", \"on_hold\"]}")
          Optional<Map<String, @NotNull @Size(max = 50) List<@NotBlank String>>> pause,
      @Schema(allowableValues = {"continue", "restart", "ignore"}) Optional<String> reopen,
      @Schema(allowableValues = {"carry", "restart"}) @JsonProperty("on_change")
          Optional<String> onChange,
      @JsonProperty("min_remaining_on_change")
          Optional<@Min(0) @Max(LONGEST) Long> minRemainingOnChange) {}

  /** The first whose condition holds is taken; the one without is the fallback. */
  record PromiseRule(
      @NotBlank @Size(max = LONG) @Schema(example = "default") String name,
      @Schema(
              description = "Any of the values; all must hold",
              example = "{\"priority\": [\"p1\"]}")
          Optional<Map<String, @NotNull @Size(max = LONG) List<JsonNode>>> when,
      @NotBlank @Schema(example = "c") String calendar,
      @NotNull @Schema(description = "Seconds per kind", example = "{\"first_response\": 3600}")
          Map<String, @NotNull @Min(1) @Max(LONGEST) Long> targets) {}

  /** {@code max(floor(target × num ÷ den), min)}. */
  record Modify(
      Optional<Map<String, @NotNull @Size(max = LONG) List<JsonNode>>> when,
      @Schema(example = "1") @Min(0) @Max(1_000_000) long num,
      @Schema(example = "2") @Min(1) @Max(1_000_000) long den,
      Optional<@Size(max = 10) List<@NotNull String>> kinds,
      Optional<@Min(0) @Max(LONGEST) Long> min) {}

  /**
   * An event; events stand in the order in which they were recorded, and one of them, and only one,
   * is that the case was {@code created}. An event that comes again with its id counts once.
   */
  record Happened(
      @NotBlank @Size(max = LONG) @Schema(example = "e1") String id,
      @NotBlank @Schema(example = "2024-06-03T00:00:00Z") String at,
      @NotBlank @Schema(example = "created") String type,
      Optional<@Size(max = LONG) Map<String, JsonNode>> attrs,
      Optional<@Size(max = LONG) Map<String, JsonNode>> set,
      @Schema(allowableValues = {"customer", "agent"}) Optional<String> origin,
      @Schema(example = "waiting_customer") Optional<@Size(max = LONG) String> to,
      @Schema(example = "x1") Optional<@Size(max = LONG) String> esc) {}

  /**
   * @param known only the first so many events have been recorded, at most as many as there are;
   *     left out = all
   */
  record Check(
      @NotBlank @JsonProperty("as_of") @Schema(example = "2024-06-03T01:00:00Z") String asOf,
      Optional<@Min(0) Integer> known,
      Optional<JsonNode> expect) {}
}
