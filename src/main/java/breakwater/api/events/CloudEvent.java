package breakwater.api.events;

import breakwater.journal.feed.Feed.Entry;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A fact as a CloudEvent 1.0. The attributes in lower case are those of the specification and our
 * extensions to it.
 *
 * @param id the position in the feed, dense from 1
 * @param time when the fact took effect
 * @param recordedat when it was written down
 * @param factversion its place in its subject's history
 * @param told false = a reconciler concluded it
 */
record CloudEvent(
    @Schema(example = "1.0") String specversion,
    @Schema(example = "4711") String id,
    @Schema(example = "/breakwater") String source,
    @Schema(example = "case.customer-wrote.v1") String type,
    @Schema(example = "case/1042") String subject,
    Instant time,
    @Schema(example = "application/json") String datacontenttype,
    Instant recordedat,
    long factversion,
    boolean told,
    @Schema(example = "PERSON/ann") String actor,
    @Schema(example = "REQUEST/6f1c") String cause,
    @Schema(types = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @JsonRawValue
        String data) {

  static CloudEvent of(Entry entry) {
    return new CloudEvent(
        "1.0",
        Long.toString(entry.position()),
        "/breakwater",
        entry.name(),
        entry.subject(),
        entry.at(),
        "application/json",
        entry.recordedAt(),
        entry.version(),
        entry.told(),
        entry.actor(),
        entry.cause(),
        entry.payload());
  }
}
