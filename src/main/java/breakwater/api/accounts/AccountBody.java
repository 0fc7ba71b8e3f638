package breakwater.api.accounts;

import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Revenue;
import breakwater.calendar.CalendarId;
import breakwater.people.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** All of an account, without its id, which the address says; what is left out is not known. */
record AccountBody(
    @NotBlank @Size(max = 200) @Schema(example = "Acme GmbH") String name,
    @NotNull @Schema(example = "PREMIUM") CustomerTier customerTier,
    @Schema(description = "Of a year") Optional<Revenue> revenue,
    @Schema(description = "The day of the contract's renewal") Optional<LocalDate> renewsOn,
    @Schema(example = "EU") Optional<String> region,
    @Schema(example = "Europe/Berlin", type = "string") Optional<ZoneId> timeZone,
    @Schema(example = "de") Optional<String> language,
    @Schema(description = "Their own working time") Optional<CalendarId> calendar,
    @Schema(description = "Who of us looks after them") Optional<PersonId> owner,
    @Schema(description = "How they use the product") Optional<Map<String, @NotNull String>> usage,
    Optional<String> notes) {

  Profile profile() {
    return new Profile(
        revenue,
        renewsOn,
        region,
        timeZone,
        language,
        calendar,
        owner,
        usage.orElse(Map.of()),
        notes);
  }
}
