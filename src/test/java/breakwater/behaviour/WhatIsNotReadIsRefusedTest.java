package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body in a form that is not read, and a parameter that nothing asks for, are never ignored. */
class WhatIsNotReadIsRefusedTest extends Product {

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/people, text/plain, Send JSON with Content-Type: application/json.",
    "POST, /api/v1/people, application/yaml, Send JSON with Content-Type: application/json.",
    "POST, /api/v1/playbook/check, text/plain, Send application/json or application/yaml",
    "PUT, /api/v1/playbook, text/plain, Send application/json or application/yaml",
    "POST, /api/v1/calendars/office/ical, application/json, Send text/calendar"
  })
  void whoeverSendsAnotherFormIsToldWhichAreRead(
      String method, String path, String sent, String told) {
    Reply reply =
        method.equals("PUT")
            ? api().put(path, "x", "Content-Type", sent)
            : api().post(path, "x", "Content-Type", sent);

    assertThat(reply.expect(415).at("/detail")).startsWith(told);
  }

  @Test
  void aParameterThatNothingReadsIsRefused() {
    Reply misspelt = api().get("/api/v1/cases?limit=1&prioritty=HIGH").expect(400);
    assertThat(misspelt.at("/type")).isEqualTo("/problems/unknown-parameter");
    assertThat(misspelt.at("/errors/0/pointer")).isEqualTo("?prioritty");
    assertThat(misspelt.at("/detail")).contains("Known here: account,", "priority,");
    assertThat(api().put("/api/v1/playbook?x", "{}").expect(400).at("/detail"))
        .endsWith("None is known here.");
    assertThat(apiWith("").get("/problems/stale?x=1").status()).isEqualTo(200);
  }

  @Test
  void aReviewOfThePlaybookTakesNoWordsThatNobodyReads() {
    String reviews = "/api/v1/playbook/reviews";
    assertThat(api().post(reviews, Map.of("note", "All well")).expect(400).text()).contains("note");
    api().post(reviews, Map.of()).expect(200);
    api().post(reviews, "").expect(200);
  }

  @Test
  void jsonIsWantedOnlyWhereItWasDeclared() {
    String check = "/api/v1/playbook/check";
    for (String declared : List.of("application/yaml", "application/yaml;charset=UTF-8")) {
      assertThat(api().post(check, "", "Content-Type", declared).expect(400).at("/detail"))
          .isEqualTo("A body is expected here, and none was sent.");
    }
    assertThat(api().post(check, "").expect(400).at("/detail")).startsWith("A JSON body");
  }
}
