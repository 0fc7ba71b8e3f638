package breakwater.api.outages;

import breakwater.cases.outages.Saying;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of an outage. */
record SayingsBody(List<Said> items) {

  /** By one person, once. */
  record Said(
      long version,
      Instant at,
      @Schema(example = "PERSON/ada") String by,
      Saying.What what,
      @Nullable Instant from,
      @Nullable Instant until) {}

  static SayingsBody of(List<Saying> sayings) {
    return new SayingsBody(
        sayings.stream()
            .map(
                it ->
                    new Said(
                        it.version(),
                        it.at(),
                        it.by().toString(),
                        it.what(),
                        it.from().orElse(null),
                        it.until().orElse(null)))
            .toList());
  }
}
