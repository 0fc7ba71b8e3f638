package breakwater.api.calendars;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One question about a calendar. What each operation wants: {@code is_open}, {@code next_open},
 * {@code next_close}, {@code prev_active}: {@code at}; {@code elapsed}, {@code windows}: {@code
 * start} and {@code end}; {@code add}: {@code start} and {@code seconds}; {@code sub}: {@code end}
 * and {@code seconds}.
 *
 * @param id comes back with the answer
 * @param calendar in one version, or in several
 * @param expect what somebody expects is carried along by such documents, and is not read; the same
 *     holds for source, tags and note
 */
record Question(
    Optional<JsonNode> id,
    @Schema(example = "add") Optional<Op> op,
    @Schema(types = "object") Optional<JsonNode> calendar,
    @Schema(example = "2026-11-26T09:00:00Z") Optional<Instant> at,
    @Schema(example = "2026-11-26T09:00:00Z") Optional<Instant> start,
    @Schema(example = "2026-11-27T09:00:00Z") Optional<Instant> end,
    @Schema(example = "3600") Optional<Long> seconds,
    Optional<JsonNode> expect,
    Optional<JsonNode> source,
    Optional<JsonNode> tags,
    Optional<JsonNode> note) {

  /** What is asked for. */
  enum Op {
    is_open,
    elapsed,
    add,
    sub,
    next_open,
    next_close,
    prev_active,
    windows
  }
}
