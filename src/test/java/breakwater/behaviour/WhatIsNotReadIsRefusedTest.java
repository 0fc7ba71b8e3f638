package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/playbook/check, application/yaml",
    "PUT, /api/v1/playbook, application/yaml",
    "PUT, /api/v1/playbook, application/yaml;charset=UTF-8",
    "POST, /api/v1/calendars/office/ical/preview, text/calendar"
  })
  void aTextThatIsNotWrittenAsItSaysIsRefused(String method, String path, String type)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + ADMIN_TOKEN)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString("# Müller", ISO_8859_1));
    if (method.equals("PUT")) {
      request.header("If-Match", api().get("/api/v1/playbook").header("ETag"));
    }
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("is not written in UTF-8", "Save it as UTF-8");
    }
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
