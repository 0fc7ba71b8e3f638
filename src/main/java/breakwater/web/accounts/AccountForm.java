package breakwater.web.accounts;

import breakwater.accounts.AccountChange;
import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Revenue;
import breakwater.calendar.CalendarId;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.web.Fields;
import breakwater.web.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An account as its form sends it: all of it, an empty field = not known. */
final class AccountForm {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_DIGITS = 13;

  /** Digits, or groups of three with one kind of mark between; a point before two is no group. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "[0-9]+|[0-9]{1,3}(?:(?<mark>[ ,.'_\u00a0\u202f])[0-9]{3}(?:\\k<mark>[0-9]{3})*)");

  private final Map<String, String> typed;

  AccountForm(Map<String, String> typed) {
    this.typed = typed;
  }

  AccountChange change() {
    var reading = new Reading();
    Optional<String> name =
        reading.wanted(
            "name",
            "An account needs a name of 1 to %d characters.".formatted(LONGEST_NAME),
            () -> text("name").filter(n -> n.length() <= LONGEST_NAME));
    Optional<CustomerTier> tier =
        reading.of(
            "customerTier",
            () -> Fields.choice(CustomerTier.class, typed.getOrDefault("customerTier", "")));
    Profile profile =
        new Profile(
            reading.of("revenue", this::revenue),
            reading.of(
                "renewsOn",
                () ->
                    read(
                        "renewsOn",
                        "The renewal must be a day, such as 2027-03-31.",
                        LocalDate::parse)),
            text("region"),
            reading.of(
                "timeZone",
                () ->
                    read(
                        "timeZone",
                        "The time zone must be one such as Europe/Berlin.",
                        ZoneId::of)),
            text("language"),
            reading.of("calendar", () -> text("calendar").map(AccountForm::calendar)),
            reading.of("owner", () -> Fields.person(typed.getOrDefault("owner", ""))),
            reading.of("usage", () -> Optional.of(usage())).orElse(Map.of()),
            text("notes"));
    reading.end();
    return new AccountChange(name, tier, _ -> profile);
  }

  private Optional<Revenue> revenue() {
    return text("revenue")
        .map(
            amount -> {
              String digits = amount.replaceAll("[^0-9]", "");
              if (!WHOLE.matcher(amount).matches() || digits.length() > MOST_DIGITS) {
                throw refused(
                    "The revenue of a year is a whole amount without cents, such as 120000 or"
                        + " 120,000, of at most %d digits.".formatted(MOST_DIGITS));
              }
              return new Revenue(Long.parseLong(digits), text("currency").orElse("EUR"));
            });
  }

  /** One on each line, {@code seats: 40}. */
  private Map<String, String> usage() {
    var usage = new LinkedHashMap<String, String>();
    for (String line : Fields.lines(typed.getOrDefault("usage", ""))) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw refused(
            "Usage is written one on each line, as “seats: 40”, but one is “%s”."
                .formatted(line.length() > 60 ? line.substring(0, 60) + "…" : line));
      }
      usage.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return usage;
  }

  private static CalendarId calendar(String id) {
    if (!Id.isValid(id)) {
      throw refused("There is no such calendar. Choose one of the list.");
    }
    return new CalendarId(id);
  }

  private <T> Optional<T> read(String field, String sentence, Function<String, T> parse) {
    return text(field)
        .map(
            value -> {
              try {
                return parse.apply(value);
              } catch (DateTimeException unreadable) {
                throw refused(sentence);
              }
            });
  }

  private Optional<String> text(String field) {
    return Fields.text(typed.getOrDefault(field, ""));
  }

  private static RefusedException refused(String sentence) {
    return new RefusedException(Refusal.invalid("invalid-value", sentence));
  }
}
