package breakwater.browser;

import breakwater.behaviour.Handed;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures in {@code docs/pictures}: every page wide and on a phone, light and dark. Not
 * a test: run it by its name when the look has changed.
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

  @Test
  void take() {
    Page page = person();
    take(page, "desk-empty", "/desk");
    take(page, "board-empty", "/escalations");
    String id = scene();
    page.navigate("/desk");
    for (var place : places(id).entrySet()) {
      take(page, place.getKey(), place.getValue());
    }
    take(stranger(WIDE, ColorScheme.LIGHT), "sign-in", "/sign-in");
  }

  private static Map<String, String> places(String id) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("desk", "/desk");
    places.put("desk-nothing-found", "/desk?q=nothing-has-this-word");
    places.put("desk-error", "/desk?status=sometimes");
    places.put("case", "/cases/" + id);
    places.put("case-new", "/cases/new");
    places.put("case-error", "/cases/999999999");
    places.put("gate", "/cases/" + id + "/gate");
    places.put("board", "/escalations");
    places.put("escalation", "/escalations/" + id + "-1");
    places.put("numbers", "/numbers");
    places.put("imports", "/imports");
    places.put("settings", "/settings");
    places.put("keys", "/settings/keys");
    places.put("engine", "/settings/engine");
    return places;
  }

  /** A dozen cases as they come, one of them escalated. */
  private String scene() {
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
    settle();
    Handed.complete(this, id);
    settle();
    return id;
  }

  private void say(String id, String direction, String body) {
    api()
        .post("/api/v1/cases/" + id + "/messages", Map.of("direction", direction, "body", body))
        .expect(201);
  }

  private void take(Page page, String name, String path) {
    page.navigate(path);
    if (name.equals("desk")) {
      page.keyboard().press("j");
      page.locator("#preview-content").waitFor();
    }
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {WIDE, PHONE}) {
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
    page.setViewportSize(WIDE, height(WIDE));
  }
}
