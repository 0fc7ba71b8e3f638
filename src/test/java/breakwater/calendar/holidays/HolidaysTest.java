package breakwater.calendar.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import breakwater.journal.Answer;
import breakwater.people.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The library suggests; where it is known to be wrong, that is said here. */
class HolidaysTest {
  private static final Caller ME = Caller.system("test");
  private static final Path FACTS = Path.of("../shared/sla/vectors/holidays.json");

  private final Holidays holidays = new Holidays();
  private final Map<String, Set<LocalDate>> known = new HashMap<>();

  @Test
  void suggestsThoseOfACountryAndOfAPartOfIt() {
    assertThat(holidays.suggest(ME, "de", 2026).orThrow())
        .contains(
            new Suggestion(
                LocalDate.of(2026, 12, 25), "1st Christmas day", true, Optional.empty()));
    assertThat(dates("de/by", 2026)).contains(LocalDate.of(2026, 1, 6));
    assertThat(dates("de", 2026)).doesNotContain(LocalDate.of(2026, 1, 6));
    assertThat(holidays.countries(ME)).extracting(Region::name).contains("Germany", "Japan");
    assertThat(holidays.country(ME, "de").orThrow().parts())
        .extracting(Region::code)
        .contains("de/by");
  }

  /** An office with hours on Saturday rests on Christmas Day itself as well as on the Monday. */
  @ParameterizedTest
  @CsvSource({
    "gb, 2027, 2027-12-25, ''",
    "gb, 2027, 2027-12-26, ''",
    "gb, 2027, 2027-12-27, 2027-12-25",
    "gb, 2027, 2027-12-28, 2027-12-26",
    "us, 2027, 2027-12-25, ''",
    "us, 2027, 2027-12-24, 2027-12-25",
    "us, 2027, 2027-12-31, 2028-01-01",
    "us, 2028, 2028-01-01, ''",
    "gb, 2026, 2026-12-25, ''"
  })
  void theDayItselfAndItsSubstituteAreBothSuggested(
      String place, int year, LocalDate date, String insteadOf) {
    assertThat(holidays.suggest(ME, place, year).orThrow())
        .filteredOn(suggestion -> suggestion.date().equals(date))
        .singleElement()
        .satisfies(
            suggestion -> {
              assertThat(suggestion.insteadOf().map(LocalDate::toString).orElse(""))
                  .isEqualTo(insteadOf);
              assertThat(suggestion.name().endsWith("(substitute day)"))
                  .isEqualTo(!insteadOf.isEmpty());
            });
  }

  @Test
  void saysWhereItKnowsNothing() {
    for (String place : List.of("kr", "xx", "de/xx", "de/", "", "../de", "de/by/mu/x")) {
      assertThat(holidays.suggest(ME, place, 2026)).as(place).isInstanceOf(Answer.Refused.class);
    }
    assertThat(holidays.suggest(ME, "de", 1900)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void everyFactBesideTheProjectIsConfirmed() throws IOException {
    assumeTrue(Files.exists(FACTS), "there are no facts of holidays beside this checkout");
    var wrong = new ArrayList<String>();
    int facts = 0;
    for (JsonNode fact : new ObjectMapper().readTree(Files.readString(FACTS))) {
      LocalDate date = LocalDate.parse(fact.get("date").asString());
      facts++;
      if (dates(fact.get("country").asString(), date.getYear()).contains(date)
          != fact.get("holiday").asBoolean()) {
        wrong.add(fact.toString());
      }
    }
    assertThat(facts).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  private Set<LocalDate> dates(String place, int year) {
    return known.computeIfAbsent(
        place + year,
        key ->
            holidays.suggest(ME, place, year).orThrow().stream()
                .map(Suggestion::date)
                .collect(Collectors.toSet()));
  }
}
