package breakwater.api.outages;

import breakwater.accounts.AccountId;
import breakwater.cases.Label;
import breakwater.cases.outages.Outage;
import breakwater.cases.outages.OutageDraft;
import breakwater.http.json.Settable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is said of outages. */
final class OutageRequests {
  private OutageRequests() {}

  /** A new one. */
  record DeclaredOutage(
      @NotBlank @Size(max = Outage.LONGEST_TITLE) @Schema(example = "Exports fail") String title,
      @Schema(description = "Parts of the product; none = all") Optional<Set<Label>> areas,
      @Schema(description = "Whom it touches; none = everybody") Optional<Set<AccountId>> accounts,
      @Schema(description = "Left out = now") Optional<Instant> from,
      @Schema(description = "Left out = not known yet") Optional<Instant> until) {
    OutageDraft draft() {
      return new OutageDraft(title, areas.orElse(Set.of()), accounts.orElse(Set.of()), from, until);
    }
  }

  /** What is to be different; what is left out stays. */
  record ChangedOutage(
      Optional<@Size(min = 1, max = Outage.LONGEST_TITLE) String> title,
      Optional<Set<Label>> areas,
      Optional<Set<AccountId>> accounts,
      Optional<Instant> from,
      @Schema(description = "null = not known") Settable<Instant> until) {
    OutageDraft over(OutageDraft was) {
      return new OutageDraft(
          title.orElse(was.title()),
          areas.orElse(was.areas()),
          accounts.orElse(was.accounts()),
          from.or(was::from),
          until.over(was.until()));
    }
  }
}
