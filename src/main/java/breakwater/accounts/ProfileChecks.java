package breakwater.accounts;

import breakwater.calendar.Calendars;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses a profile that cannot be right. */
@Component
class ProfileChecks {
  private final Calendars calendars;
  private final People people;

  ProfileChecks(Calendars calendars, People people) {
    this.calendars = calendars;
    this.people = people;
  }

  Optional<Refusal> refusal(Caller caller, Profile profile) {
    return wrong(caller, profile).map(sentence -> Refusal.invalid("account-profile", sentence));
  }

  private Optional<String> wrong(Caller caller, Profile profile) {
    if (profile.revenue().filter(r -> !isMoney(r)).isPresent()) {
      return Optional.of(
          "The revenue must be a whole amount from 0 to %d with a currency of ISO 4217, such as EUR."
              .formatted(Revenue.MOST));
    }
    if (profile.region().filter(region -> !Id.isValid(region)).isPresent()) {
      return Optional.of(
          "A region is 1 to 64 letters, digits or . _ : - without spaces, such as EU.");
    }
    if (profile.language().filter(tag -> !isLanguage(tag)).isPresent()) {
      return Optional.of("The language must be a tag of BCP 47, such as de or pt-BR.");
    }
    if (profile.calendar().filter(id -> !calendars.exists(id)).isPresent()) {
      return Optional.of(
          "There is no calendar %s. GET /api/v1/calendars lists them."
              .formatted(profile.calendar().get()));
    }
    if (profile.owner().filter(id -> people.find(caller, id).isEmpty()).isPresent()) {
      return Optional.of(
          "There is no person %s. GET /api/v1/people lists them.".formatted(profile.owner().get()));
    }
    if (profile.notes().filter(notes -> notes.length() > Profile.LONGEST_NOTES).isPresent()) {
      return Optional.of("Notes have at most %d characters.".formatted(Profile.LONGEST_NOTES));
    }
    return profile.usage().size() > Profile.MOST_USAGE
            || profile.usage().entrySet().stream()
                .anyMatch(
                    one ->
                        one.getKey().isBlank()
                            || one.getKey().length() > Profile.LONGEST_USAGE_NAME
                            || one.getValue().length() > Profile.LONGEST_USAGE)
        ? Optional.of(
            "Usage holds at most %d entries, each with a name of 1 to %d characters and at most %d characters."
                .formatted(Profile.MOST_USAGE, Profile.LONGEST_USAGE_NAME, Profile.LONGEST_USAGE))
        : Optional.empty();
  }

  private static boolean isMoney(Revenue revenue) {
    return revenue.amount() >= 0
        && revenue.amount() <= Revenue.MOST
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(revenue.currency()));
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
