package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * api.md, "Errors"; reliability, section 2, "Errors, fail closed" and "Zip bombs, large bodies".
 * One list of what can be wrong with a request, which is why it is long.
 */
class ErrorsAreProblemsTest extends Product {
  private static final String PEOPLE = "/api/v1/people";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          baseline?kind=WORST&model=x&minutes=-1&refocus=a&hourly=9999999 | ?kind,?model,?refocus,?hourly,?minutes
          cases?status=LOST&priority=HIGH&team=%20!&limit=0&cursor=never   | ?limit,?cursor,?status,?team
          cases?sort=BEST                                                 | ?sort
          """)
  void allParametersThatAreWrongAreSaidAtOnce(String asked, String pointers) {
    Reply no = api().get("/api/v1/" + asked).expect(400);
    assertThat(no.at("/type")).isEqualTo("/problems/invalid-parameter");
    assertThat(no.json().at("/errors").valueStream().map(e -> e.at("/pointer").asString()))
        .containsExactly(pointers.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /api/v1/nowhere            | not-found             | 404
          GET    | /api/v1/people/nobody      | person-unknown        | 404
          DELETE | /api/v1/people             | method-not-allowed    | 405
          GET    | /api/v1/people/%20         | invalid-parameter     | 400
          GET    | /api/v1/people?cursor=%00  | invalid-parameter     | 400
          TRACE  | /api/v1/people             | method-not-allowed    | 405
          BREW   | /api/v1/people             | method-not-allowed    | 405
          GET    | /api/v1/../v1/people       | bad-request           | 400
          GET    | /api/v1;x=1/people         | bad-request           | 400
          """)
  void whateverGoesWrongIsExplained(String method, String path, String type, int status)
      throws IOException {
    String answer = raw(method + " " + path + " HTTP/1.1", "Authorization: Bearer " + ADMIN_TOKEN);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer)
        .contains("application/problem+json")
        .contains("\"type\":\"/problems/" + type + "\"")
        .contains("\"traceId\":\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"id":"x","nam":"N"}                    | unknown-property | /nam
          {"id":"x","name":"a\\u0000b"}           | malformed-json   | /name
          {"id":"x","name":"\\ud800"}             | malformed-json   | /name
          {"id":"x","id":"y"}                     | malformed-json   | ~~
          {"id":"no good"}                        | invalid-value    | /id
          {"role":"KING"}                         | invalid-value    | /role
          {"id":"x","name":7}                     | invalid-value    | /name
          {"id":{}}                               | invalid-value    | /id
          [                                       | invalid-value    | ~~
          {"id":                                  | malformed-json   | ~~
          nul                                     | malformed-json   | ~~
          {"id":"x"} {"id":"y"}                   | invalid-value    | ~~
          """)
  void aBodyThatIsWrongIsRefusedAtThePlace(String body, String type, String pointer) {
    Reply reply = api().post(PEOPLE, body).expect(400);

    assertThat(reply.at("/type")).as(reply.text()).isEqualTo("/problems/" + type);
    assertThat(reply.at("/errors/0/pointer")).as(reply.text()).isEqualTo(pointer);
    assertThat(reply.text()).doesNotContain("Source", "REDACTED", "FEATURE", "Feature");
  }

  @Test
  void whatIsMissingIsNamed() {
    Reply reply = api().post(PEOPLE, "{\"name\":\" \"}").expect(400);

    assertThat(reply.json().at("/errors").findValuesAsString("pointer"))
        .contains("/id", "/name", "/email", "/role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void whatIsMissingIsSaidInOneLanguage(String language) {
    Reply reply = api().post(PEOPLE, "{\"id\":\"x\"}", "Accept-Language", language).expect(400);

    assertThat(reply.json().at("/errors").findValuesAsString("detail"))
        .as(reply.text())
        .isNotEmpty()
        .allMatch(detail -> detail.matches("This is missing.*must be given\\."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"id":"no good","name":7,"email":"e@x.example","role":"KING"} | /id /name /role
          {"nam":"N","id":"x","name":"N","email":"","role":"KING","tier":"TOP"} | /nam /role /tier /email
          {"id":"x","marks":["A","B"],"role":"AGENT"}         | /marks/0 /email /name
          {"id":"x","name":"N","email":"e@x.example","role":"AGENT","marks":{"a":1},"team":[]} | /marks /team
          {"id":"no good","name":                             | /id
          """)
  void allThatIsWrongIsSaidInOneAnswer(String body, String pointers) {
    Reply reply = api().post(PEOPLE, body).expect(400);

    assertThat(reply.json().at("/errors").findValuesAsString("pointer"))
        .as(reply.text())
        .containsExactlyInAnyOrder(pointers.split(" "));
    assertThat(reply.json().at("/errors").findValuesAsString("detail")).noneMatch(String::isBlank);
  }

  @Test
  void deepNestingAndLongNumbersAreRefused() {
    api().post(PEOPLE, "[".repeat(100_000)).expect(400);
    api().post(PEOPLE, "{\"id\":" + "9".repeat(5_000) + "}").expect(400);
  }

  @Test
  void otherFormsThanJsonAreRefused() {
    Reply reply = api().post(PEOPLE, "a=b", "Content-Type", "text/plain").expect(415);
    assertThat(reply.at("/type")).isEqualTo("/problems/unsupported-media-type");
    assertThat(api().get(PEOPLE, "Accept", "image/png").expect(406).at("/type"))
        .isEqualTo("/problems/not-acceptable");
    assertThat(api().get(PEOPLE, "Accept", "!!!").status()).isEqualTo(406);
    assertThat(api().get(PEOPLE, "Accept", "application/yaml").status()).isEqualTo(406);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws IOException {
    String authorization = "Authorization: Bearer " + ADMIN_TOKEN;
    String json = "Content-Type: application/json";
    assertThat(raw("POST " + PEOPLE + " HTTP/1.1", authorization, json, "Content-Length: 99999999"))
        .startsWith("HTTP/1.1 413 ")
        .contains("/problems/too-large");
  }

  @Test
  void whatIsNoHttpIsRefusedInTheSameForm() throws IOException {
    assertThat(raw("GET /api/v1/{} HTTP/1.1")).startsWith("HTTP/1.1 400 ").contains("/problems/");
    assertThat(raw("GET /api/v1/cases/a%20%00 HTTP/1.1"))
        .startsWith("HTTP/1.1 400 ")
        .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    assertThat(raw("GET " + PEOPLE + " HTTP/1.1", "X: " + "h".repeat(100_000)))
        .startsWith("HTTP/1.1 4")
        .contains("application/problem+json");
  }

  @Test
  void theTraceOfTheCallerIsKept() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String parent = "00-" + trace + "-00f067aa0ba902b7-01";
    Reply reply = api().get("/api/v1/nowhere", "traceparent", parent);

    assertThat(reply.at("/traceId")).isEqualTo(trace);
    assertThat(reply.header("Trace-Id")).isEqualTo(trace);
    assertThat(api().get(PEOPLE, "traceparent", "nonsense").header("Trace-Id"))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void eachTypeHasAPageThatExplainsIt() {
    Reply page = apiWith("").get("/problems/stale").expect(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("It has changed since you saw it");
    apiWith("").get("/problems/no-such-problem").expect(404);
  }

  @Test
  void withoutTheDatabaseTheAnswerComesWithinTwoSecondsAndIsNeverASuccess() throws Exception {
    api().get(PEOPLE).expect(200);
    List<Connection> taken = new ArrayList<>();
    try {
      takeAll(taken);
      for (String key : new String[] {"", unique("key")}) {
        long began = System.nanoTime();
        Reply reply =
            key.isEmpty()
                ? api().get(PEOPLE)
                : api().post(PEOPLE, Map.of("id", "x"), "Idempotency-Key", key);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

        assertThat(reply.expect(503).at("/type")).isEqualTo("/problems/unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("2");
        assertThat(millis).isLessThan(2_500);
      }
      assertThat(apiWith("").get("/health/ready").expect(503).at("/database"))
          .isEqualTo("UNREACHABLE");
      apiWith("").get("/health/live").expect(200);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    api().get(PEOPLE).expect(200);
    apiWith("").get("/health/ready").expect(200);
  }

  private void takeAll(List<Connection> taken) {
    try {
      while (taken.size() < 100) {
        taken.add(bean(DataSource.class).getConnection());
      }
    } catch (SQLException all) {
      assertThat(taken).isNotEmpty();
    }
  }

  /** Sends exactly this, as no client would. */
  private String raw(String line, String... headers) throws IOException {
    try (Socket socket = new Socket(address().getHost(), address().getPort())) {
      socket.setSoTimeout(3_000);
      StringBuilder request = new StringBuilder(line + "\r\nHost: x\r\nConnection: close\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      request.append("\r\n");
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException | SocketTimeoutException stopped) {
        assertThat(answer.size()).as("answered before the connection was reset").isPositive();
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
