package breakwater.api.accounts;

import breakwater.accounts.AccountChange;
import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Revenue;
import breakwater.calendar.CalendarId;
import breakwater.people.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What is to be different about an account; what is left out stays. PUT takes values away. */
record ChangedAccount(
    @Schema(example = "Acme GmbH") Optional<@Size(min = 1, max = 200) String> name,
    @Schema(example = "VIP") Optional<CustomerTier> customerTier,
    @Schema(description = "Of a year") Optional<Revenue> revenue,
    @Schema(description = "The day of the contract's renewal") Optional<LocalDate> renewsOn,
    @Schema(example = "EU") Optional<String> region,
    @Schema(example = "Europe/Berlin", type = "string") Optional<ZoneId> timeZone,
    @Schema(example = "de") Optional<String> language,
    @Schema(description = "Their own working time") Optional<CalendarId> calendar,
    @Schema(description = "Who of us looks after them") Optional<PersonId> owner,
    @Schema(description = "All of how they use the product") Optional<Map<String, String>> usage,
    Optional<String> notes) {

  AccountChange change() {
    return new AccountChange(name, customerTier, this::over);
  }

  private Profile over(Profile known) {
    return new Profile(
        revenue.or(known::revenue),
        renewsOn.or(known::renewsOn),
        region.or(known::region),
        timeZone.or(known::timeZone),
        language.or(known::language),
        calendar.or(known::calendar),
        owner.or(known::owner),
        usage.orElse(known.usage()),
        notes.or(known::notes));
  }
}
