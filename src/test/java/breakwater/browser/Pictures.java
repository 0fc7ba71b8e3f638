package breakwater.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Handed;
import breakwater.behaviour.Reply;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures in {@code docs/pictures}: every page wide and on a phone, light and dark; what
 * is empty or refused wide and light, and on a phone and dark. Not a test: run it by its name when
 * the look has changed.
 */
class Pictures extends Browser {
  private static final Path FOLDER =
      Path.of(System.getProperty("breakwater.pictures", "docs/pictures"));

  private static final String TRACE =
      """
      Since this morning every export of more than 10,000 rows stops after 30 seconds.

      java.util.concurrent.TimeoutException: writer did not finish within 30000 ms
          at com.example.export.Writer.await(Writer.java:214)
          at com.example.export.Job.run(Job.java:88)
          at java.base/java.lang.Thread.run(Thread.java:1474)

      We need the report for our board at 15:00.

      > On Tuesday Ada wrote:
      > Which region are you in?
      > Best regards, Ada
      """;

  private static final String EXPORT =
      """
      Ticket ID,Subject,Status,Priority,Created at,Resolved at,Group,Escalated
      4711,Invoice is wrong,Closed,Urgent,01.02.2026 09:15,02.02.2026 10:00,Süd,Yes
      4712,How do I export?,Waiting for customer,Low,13.02.2026 11:00,,Süd,No
      """;

  @Test
  void take() {
    Page stranger = stranger(WIDE, ColorScheme.LIGHT);
    take(stranger, "sign-in", "/sign-in");
    takeTwo(stranger, "sign-in-link", "/sign-in/no-such-code");
    Page page = person();
    page.navigate("/desk");
    EMPTY.forEach((name, path) -> takeTwo(page, name, path));
    String id = scene();
    Map<String, String> places = places(id);
    assertThat(
            PagesOfTheTable.missing(
                Stream.concat(places.values().stream(), Stream.of("/sign-in", "/sign-in/code"))
                    .toList()))
        .isEmpty();
    places.forEach((name, path) -> take(page, name, path));
    REFUSED.forEach((name, path) -> takeTwo(page, name, path));
  }

  private static final Map<String, String> EMPTY =
      Map.of(
          "desk-empty", "/desk",
          "board-empty", "/escalations",
          "accounts-empty", "/accounts",
          "outages-empty", "/outages",
          "notices-empty", "/notices",
          "imports-empty", "/imports",
          "answers-empty", "/settings/answers",
          "first-hour-empty", "/first-hour");

  private static final Map<String, String> REFUSED =
      Map.of(
          "desk-nothing-found", "/desk?q=nothing-has-this-word",
          "desk-error", "/desk?status=sometimes",
          "case-error", "/cases/999999999",
          "accounts-nothing-found", "/accounts?q=nobody-has-this-name");

  private Map<String, String> places(String id) {
    String outage = Stocked.outage(api(), "Exports stop in the EU region", "northwind", now());
    String run =
        Stocked.importRun(
            api(), "text,label\nThe printer on floor 3 is gone,Hardware\n,Hardware\n");
    String bulk = Stocked.bulkRun(api(), id);
    settle();
    Map<String, String> places = new LinkedHashMap<>();
    places.put("desk", "/desk");
    places.put("desk-preview", "/desk/cases/" + id);
    places.put("desk-bulk", "/desk/bulk/" + bulk);
    places.put("case", "/cases/" + id);
    places.put("case-new", "/cases/new");
    places.put("gate", "/cases/" + id + "/gate");
    places.put("board", "/escalations");
    places.put("escalation", "/escalations/" + id + "-1");
    places.put("accounts", "/accounts");
    places.put("account", "/accounts/northwind");
    places.put("outages", "/outages");
    places.put("outage", "/outages/" + outage);
    places.put("teams", "/teams");
    places.put("team", "/teams/exports");
    places.put("team-none", "/teams/-");
    places.put("numbers", "/numbers");
    places.put("number", "/numbers/handoff-delay");
    places.put("playbook", "/playbook");
    places.put("playbook-rules", "/playbook/rules");
    places.put("playbook-rule", "/playbook/rules/critical-priority");
    places.put("playbook-version", "/playbook/versions/1");
    places.put("first-run", "/first-run");
    places.put("first-hour", "/first-hour");
    places.put("imports", "/imports");
    places.put("import", "/imports/" + run);
    places.put("import-columns", "/imports");
    places.put("import-accounts", "/imports/accounts");
    places.put("me", "/me");
    places.put("notices", "/notices");
    places.put("settings", "/settings");
    places.put("people", "/settings/people");
    places.put("person", "/settings/people/mira");
    places.put("settings-teams", "/settings/teams");
    places.put("imported-people", "/settings/imported-people");
    places.put("tokens", "/settings/tokens");
    places.put("calendars", "/settings/calendars");
    places.put("calendar-year", "/settings/calendars/office?year=2026&place=de");
    places.put("answers", "/settings/answers");
    places.put("keys", "/settings/keys");
    places.put("engine", "/settings/engine");
    places.put("demo", "/settings/demo");
    places.put("problem", "/problems/case-unknown");
    return places;
  }

  /** A dozen cases as they come, one of them escalated. */
  private String scene() {
    api().put("/api/v1/teams/exports", Map.of("name", "Exports", "tier", "FRONTLINE")).expect(200);
    api().post("/api/v1/people", MIRA).expect(201);
    api()
        .put(
            "/api/v1/accounts/northwind",
            Map.of(
                "name", "Northwind Freight", "customerTier", "VIP", "notes", "Board on Fridays."))
        .expect(200);
    api()
        .post(
            "/api/v1/answers",
            Map.of(
                "name", "Ask for the log",
                "shortcut", "log",
                "body", "Dear {contact}, please send us the log of the last failed run.",
                "reach", "EVERYBODY"))
        .expect(201);
    budgets();
    String[] titles = {
      "Webhook deliveries arrive twice since the last release",
      "Cannot sign in: the reset mail never arrives",
      "Invoice shows the wrong VAT number",
      "SDK 4.2 crashes on iOS 19 when the session is resumed",
      "Dashboard takes 40 seconds to load for our whole team",
      "Please add a role that may only read",
      "API answers 502 for about one request in fifty",
      "Import of 2 million contacts stuck at 87 %"
    };
    for (String title : titles) {
      written(title, "Hello, " + title.toLowerCase(java.util.Locale.ROOT) + ". Can you help?");
    }
    String[] priorities = {"HIGH", "LOW", "MEDIUM", "CRITICAL"};
    String id = written("Exports of more than 10,000 rows fail", TRACE);
    for (int n = 0; n < priorities.length; n++) {
      String other = Integer.toString(Integer.parseInt(id) - 1 - n);
      api()
          .patch(
              "/api/v1/cases/" + other,
              Map.of("priority", priorities[n], "reason", "Agreed with the customer"))
          .expect(200);
    }
    say(id, "OUTBOUND", "Thank you for the trace. We see it too and are looking for the cause.");
    say(id, "NOTE", "Seen in the EU region only, since release 4.2.1. Two other accounts wrote.");
    api()
        .patch("/api/v1/cases/" + id, Map.of("priority", "HIGH", "reason", "Several accounts"))
        .expect(200);
    api()
        .post(
            "/api/v1/cases/" + id + "/calls",
            Map.of("tier", "ENGINEERING", "path", "FUNCTIONAL", "reason", "It needs a fix."))
        .expect(201);
    api().patch("/api/v1/cases/" + id, Map.of("team", "exports", "assignee", "mira")).expect(200);
    settle();
    Handed.complete(this, id);
    settle();
    return id;
  }

  /** One that is kept, and one that is not. */
  private void budgets() {
    Reply now = api().get("/api/v1/playbook", "Accept", "application/yaml").expect(200);
    String budgets = "\nbudgets: {rows: [{team: engineering, interruptions: 1}]}\n";
    api()
        .put(
            "/api/v1/playbook",
            Map.of("yaml", now.text() + budgets, "reason", "Engineering asked for a budget"),
            "If-Match",
            now.header("ETag"))
        .expect(200);
    settle();
  }

  private static final Map<String, String> MIRA =
      Map.of(
          "id", "mira",
          "name", "Mira Halvorsen",
          "email", "mira@house.example",
          "role", "AGENT",
          "team", "exports");

  private void say(String id, String direction, String body) {
    api()
        .post("/api/v1/cases/" + id + "/messages", Map.of("direction", direction, "body", body))
        .expect(201);
  }

  private void take(Page page, String name, String path) {
    open(page, name, path);
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      shot(page, name, WIDE, scheme);
      shot(page, name, PHONE, scheme);
    }
  }

  private void takeTwo(Page page, String name, String path) {
    open(page, name, path);
    shot(page, name, WIDE, ColorScheme.LIGHT);
    shot(page, name, PHONE, ColorScheme.DARK);
  }

  private void open(Page page, String name, String path) {
    page.setViewportSize(WIDE, height(WIDE));
    page.navigate(path);
    if (name.equals("desk")) {
      page.keyboard().press("j");
      page.locator("#preview-content").waitFor();
    }
    if (name.equals("import-columns")) {
      page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
          .setInputFiles(new FilePayload("export.csv", "text/csv", EXPORT.getBytes(UTF_8)));
      page.locator("[data-columns]").scrollIntoViewIfNeeded();
    }
  }

  private static void shot(Page page, String name, int width, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, height(width));
    String file =
        "%s-%s-%s.png"
            .formatted(
                name,
                width == WIDE ? "wide" : "phone",
                scheme == ColorScheme.LIGHT ? "light" : "dark");
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
  }
}
