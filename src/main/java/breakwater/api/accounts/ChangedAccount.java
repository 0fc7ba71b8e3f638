package breakwater.api.accounts;

import breakwater.accounts.AccountChange;
import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Revenue;
import breakwater.calendar.CalendarId;
import breakwater.http.json.Settable;
import breakwater.people.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What is to be different about an account; what is left out stays, null takes it away. */
record ChangedAccount(
    @Schema(example = "Acme GmbH") Optional<@Size(min = 1, max = 200) String> name,
    @Schema(example = "VIP") Optional<CustomerTier> customerTier,
    @Schema(description = "Of a year; null takes it away, as it does with each below")
        Settable<Revenue> revenue,
    @Schema(description = "The day of the contract's renewal") Settable<LocalDate> renewsOn,
    @Schema(example = "EU") Settable<String> region,
    @Schema(
            example = "Europe/Berlin",
            types = {"string", "null"})
        Settable<ZoneId> timeZone,
    @Schema(example = "de") Settable<String> language,
    @Schema(description = "Their own working time") Settable<CalendarId> calendar,
    @Schema(description = "Who of us looks after them") Settable<PersonId> owner,
    @Schema(description = "All of how they use the product")
        Settable<Map<String, @NotNull String>> usage,
    Settable<String> notes) {

  AccountChange change() {
    return new AccountChange(name, customerTier, this::over);
  }

  private Profile over(Profile known) {
    return new Profile(
        revenue.over(known.revenue()),
        renewsOn.over(known.renewsOn()),
        region.over(known.region()),
        timeZone.over(known.timeZone()),
        language.over(known.language()),
        calendar.over(known.calendar()),
        owner.over(known.owner()),
        usage.over(Optional.of(known.usage())).orElse(Map.of()),
        notes.over(known.notes()));
  }
}
