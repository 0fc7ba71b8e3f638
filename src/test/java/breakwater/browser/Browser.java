package breakwater.browser;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.behaviour.Reply;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;

/**
 * A person at the pages. Whatever the browser complains of - an error of a script, a violation of
 * the content policy, a dialog - fails the test that caused it.
 */
abstract class Browser extends Product {
  protected static final int WIDE = 1440;
  protected static final int PHONE = 390;

  /** What reaches beyond the window, the first few. */
  private static final String WIDER =
      """
      [...document.querySelectorAll('body *')]
        .filter(it => it.getBoundingClientRect().right > innerWidth)
        .slice(0, 5).map(it => it.cloneNode().outerHTML)
      """;

  /** What a browser keeps of the administrator's sign-in, by the address of the server. */
  private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** Somebody who is not signed in. */
  protected Page stranger(int width, ColorScheme scheme) {
    return watched(Chromium.running().newContext(looking(width, scheme)));
  }

  private NewContextOptions looking(int width, ColorScheme scheme) {
    return new NewContextOptions()
        .setBaseURL(address().toString())
        .setViewportSize(width, height(width))
        .setColorScheme(scheme);
  }

  private Page watched(BrowserContext context) {
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(error -> complaints.add("error at " + page.url() + ": " + error));
    page.onDialog(
        dialog -> {
          if (dialog.type().equals("beforeunload")) {
            dialog.accept(); // what was typed is left behind on purpose
            return;
          }
          complaints.add("dialog at " + page.url() + ": " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isExpected(message.text())) {
            complaints.add("console at " + page.url() + ": " + message.text());
          }
        });
    return page;
  }

  protected static int height(int width) {
    return width == PHONE ? 844 : 900;
  }

  /** The administrator, signed in, at the list of cases. */
  protected Page person() {
    return person(WIDE, ColorScheme.LIGHT);
  }

  protected Page phone() {
    return person(PHONE, ColorScheme.LIGHT);
  }

  /** Signs in once for all tests of one server; each browser then begins with that cookie. */
  protected Page person(int width, ColorScheme scheme) {
    String cookie = SIGNED_IN.computeIfAbsent(address().toString(), _ -> cookie());
    Page page =
        watched(Chromium.running().newContext(looking(width, scheme).setStorageState(cookie)));
    page.navigate("/desk");
    return page.url().endsWith("/desk") ? page : signedIn(page, ADMIN_TOKEN);
  }

  private String cookie() {
    return signedIn(stranger(WIDE, ColorScheme.LIGHT), ADMIN_TOKEN).context().storageState();
  }

  protected Page signedIn(Page page, String token) {
    page.navigate("/sign-in");
    page.getByText("Sign in with a token").click();
    page.getByLabel("Token").fill(token);
    button(page, "Sign in with it").click();
    page.waitForURL("**/desk");
    return page;
  }

  /** The token of somebody new. */
  protected String tokenOf(String role) {
    String who = unique("zora");
    api()
        .post(
            "/api/v1/people",
            Map.of("id", who, "name", who, "email", who + "@house.example", "role", role))
        .expect(201);
    return api()
        .post(
            "/api/v1/people/" + who + "/tokens",
            Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
        .expect(201)
        .at("/secret");
  }

  protected com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Does at once what waits ten seconds for somebody to take it back. */
  protected void doItNow(Page page) {
    button(page, "Do it now").click();
  }

  /** A message of a customer, and the case that it opens. */
  protected String written(String title, String body) {
    Map<String, Object> message = new HashMap<>();
    message.put("source", "mail");
    message.put("externalId", unique("message"));
    message.put("conversation", unique("conversation"));
    message.put("direction", "INBOUND");
    message.put("account", Map.of("externalId", "acme", "name", "Acme GmbH"));
    message.put("from", Map.of("email", "jo@acme.example", "name", "Jo Weber"));
    message.put("subject", title);
    message.put("body", body);
    Reply reply = api().post("/api/v1/messages", message);
    return reply.expect(201).at("/caseId");
  }

  protected void expectAccessible(Page page) {
    assertThat(Axe.violations(page)).as(page.url()).isEmpty();
  }

  protected void expectNoSidewaysScroll(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as(
            () ->
                "pixels that %s is wider than the window, because of %s"
                    .formatted(page.url(), page.evaluate(WIDER)))
        .isEqualTo(0);
  }

  /**
   * A refusal is an answer with a status that browsers write to their console; htmx writes there
   * that it gave up a search for a newer one.
   */
  private static boolean isExpected(String message) {
    return message.matches("(?s).*status of (401|403|404|409|422).*")
        || message.matches("htmx:(sendAbort|afterRequest).*");
  }

  @AfterEach
  void nobodyComplained() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    assertThat(complaints).isEmpty();
  }
}
