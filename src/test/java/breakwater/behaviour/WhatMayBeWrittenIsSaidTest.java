package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of the wrong kind is answered with what may stand there, in bodies and addresses. */
class WhatMayBeWrittenIsSaidTest extends Product {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "customerTier | GOLD       | Write one of STANDARD, PREMIUM, VIP.",
        "renewsOn     | 2026-02-31 | Write a day that there is, as 2026-02-28.",
        "timeZone     | Mars       | Write a time zone by its name, as Europe/Berlin.",
        "owner        | a b        | 1 to 64 letters",
        "revenue      | much       | Write an object.",
      })
  void of_a_property(String name, String value, String said) {
    String id = unique("house");
    Reply no =
        api()
            .put(
                "/api/v1/accounts/" + id,
                name.equals("customerTier")
                    ? Map.of("name", "A", name, value)
                    : Map.of("name", "A", "customerTier", "STANDARD", name, value));
    assertThat(no.expect(400).at("/errors/0/pointer")).isEqualTo("/" + name);
    assertThat(no.at("/errors/0/detail")).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5.5", "\"5\"", "\"\"", "\"soon\"", "true", "[1]"})
  void an_instant_is_no_number_and_is_named_among_the_others(String until) {
    Reply no =
        api()
            .post(
                "/api/v1/outages",
                "{\"title\": \"\", \"areas\": [\"!\"], \"until\": %s}".formatted(until),
                "Content-Type",
                "application/json")
            .expect(400);
    assertThat(no.json().at("/errors").valueStream().map(e -> e.at("/pointer").asString()))
        .containsExactlyInAnyOrder("/areas/0", "/until", "/title");
    assertThat(no.text()).contains("Write an instant, as 2026-02-28T12:00:00Z.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/cases?status=;drop    | Write one of OPEN, WAITING_ON_CUSTOMER",
        "/api/v1/cases?limit=many      | a whole number from 1 to 200",
        "/api/v1/baseline?kind=WORD    | Write one of MOVED, TEAM",
      })
  void of_a_parameter(String path, String said) {
    assertThat(api().get(path).expect(400).text()).contains(said);
  }
}
