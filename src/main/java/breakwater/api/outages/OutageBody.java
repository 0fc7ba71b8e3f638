package breakwater.api.outages;

import breakwater.accounts.AccountId;
import breakwater.cases.Label;
import breakwater.cases.outages.Outage;
import breakwater.cases.outages.OutageId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outage as it stands now. */
record OutageBody(
    OutageId id,
    @Schema(example = "Exports fail") String title,
    Outage.State state,
    @Schema(description = "Parts of the product; none = all") List<Label> areas,
    @Schema(description = "Whom it touches; none = everybody") List<AccountId> accounts,
    Instant from,
    @Nullable Instant until,
    @Schema(example = "PERSON/ada") String declaredBy,
    @Schema(description = "Since when this is known: before, it counts for no promise")
        Instant changedAt,
    long version) {

  static OutageBody of(Outage outage, Instant now) {
    return new OutageBody(
        outage.id(),
        outage.title(),
        outage.state(now),
        outage.areas().stream().sorted(Comparator.comparing(Label::value)).toList(),
        outage.accounts().stream().sorted(Comparator.comparing(AccountId::value)).toList(),
        outage.from(),
        outage.until().orElse(null),
        outage.declaredBy(),
        outage.changedAt(),
        outage.version());
  }
}
