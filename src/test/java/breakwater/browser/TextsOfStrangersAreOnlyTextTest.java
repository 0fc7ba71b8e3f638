package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import breakwater.behaviour.Reply;
import breakwater.http.rights.RightsTable;
import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reliability, "hostile input": what a customer writes is shown, and does nothing. */
class TextsOfStrangersAreOnlyTextTest extends Browser {
  private static final String SCRIPT =
      "<script>alert(1)</script><img src=x onerror=alert(2)>'\"><svg onload=alert(3)> ${7*7}"
          + " {{7*7}}";

  @Test
  void scriptsArabicAndEndlessWordsAreShownAsTheyAre() {
    String title = unique("<script>alert(4)</script> مرحبا");
    String id = written(title, SCRIPT + "\n\u202Eمرحبا\u202C\n" + "W".repeat(5_000));
    Page page = phone();
    for (String path : List.of("/cases?q=" + id, "/cases/" + id)) {
      page.navigate(path);
      assertThat(page.getByText(title).first()).isVisible();
      expectNoSidewaysScroll(page);
    }
    assertThat(page.locator(".message").first()).containsText(SCRIPT);
  }

  /** Reliability, section 2, "Stored XSS": all that a customer can send, wherever it is shown. */
  @Test
  void whateverACustomerSendsDoesNothingOnAnyPage() {
    String hostile = "</title></textarea><script>alert(5)</script>\"><img src=x onerror=alert(6)>";
    Map<String, Object> message = new HashMap<>();
    message.put("source", "mail");
    message.put("externalId", unique("hostile") + SCRIPT);
    message.put("direction", "INBOUND");
    message.put("account", Map.of("externalId", unique("hostile"), "name", "Bank " + hostile));
    message.put("from", Map.of("email", unique("jo") + "@bank.example", "name", "Jo " + hostile));
    message.put("subject", "Subject " + hostile);
    message.put("body", "Body " + SCRIPT);
    message.put("priority", "CRITICAL");
    message.put("attributes", Map.of("product", "Product " + hostile));
    message.put(
        "attachments",
        List.of(
            Map.of(
                "name",
                "f" + hostile.replace('/', '_') + ".svg",
                "contentType",
                "image/svg+xml",
                "base64",
                Base64.getEncoder()
                    .encodeToString(("<svg onload=alert(7)>" + SCRIPT).getBytes(UTF_8)))));
    String id = api().post("/api/v1/messages", message).expect(201).at("/caseId");
    settle();
    String account = api().get("/api/v1/cases/" + id).expect(200).at("/account");

    Page page = person();
    List<String> shown =
        RightsTable.ALL.routes().stream()
            .filter(route -> route.method().equals("GET") && route.page() && route.handled())
            .map(route -> route.pattern().getPatternString())
            .filter(
                path ->
                    !path.startsWith("/health")
                        && !path.matches("/(openapi|metrics|first-run).*|.*[.](csv|md)"))
            .map(
                path ->
                    path.replaceAll("/cases/\\{id}/(attachments|messages)/.*", "/cases/{id}")
                        .replaceAll("/cases/\\{id}", "/cases/" + id)
                        .replaceAll("/escalations/\\{id}$", "/escalations/" + id + "-1")
                        .replaceAll("/accounts/\\{id}$", "/accounts/" + account))
            .filter(path -> !path.contains("{"))
            .distinct()
            .toList();
    for (String path : shown) {
      page.navigate(path);
    }
    page.navigate("/desk?status=all&q=" + id);
    assertThat(page.getByText("Subject " + hostile).first()).isVisible();
    page.navigate("/cases/" + id);
    assertThat(page.locator("main")).containsText("Subject " + hostile);
    org.assertj.core.api.Assertions.assertThat(shown)
        .contains("/desk", "/cases/" + id, "/escalations/" + id + "-1")
        .hasSizeGreaterThan(15);
    Reply file = api().get("/cases/" + id + "/attachments/m1-1");
    org.assertj.core.api.Assertions.assertThat(file.header("Content-Disposition"))
        .startsWith("attachment");
  }

  @Test
  void aMessageOfAMegabyteIsFoldedAndCanBeReadWhole() {
    String id = written(unique("Long"), "Once upon a time\n".repeat(58_000));
    Page page = person();
    page.navigate("/cases/" + id);
    assertThat(page.getByText("Show more")).isVisible();
    assertThat(page.getByText("The whole message, 986,000")).isVisible();
    org.assertj.core.api.Assertions.assertThat(page.content().length()).isLessThan(200_000);
  }
}
