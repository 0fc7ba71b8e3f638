package breakwater.behaviour;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import breakwater.http.rights.RightsTable;
import breakwater.http.rights.RightsTable.Listed;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

/**
 * What nobody should type into a form is refused with a sentence, and what was typed stands in the
 * form again: every form that the pages of an administrator show. It is long because it knows how
 * to bring about each of these pages.
 */
class HostileFormsAreRefusedTest extends Product {
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile("<(input|select|textarea|button)\\b([^>]*)>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"?#]+)[^\"]*\"");
  private static final Pattern REFUSED = Pattern.compile("<(p|li|span)\\b[^>]*>[^<]{12,}[.]</");

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)\"");

  /**
   * They end the session, a token or the password, move the clock of all other tests, set up a new
   * house, or hide the case.
   */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "/sign-.*|/me/(sessions/.*|password)|.*/revocation|/settings/demo.*|/first-hour/set-up|.*/restriction");

  private static final String SCRIPT = "<script>alert(7)</script>";

  private static final List<String> VALUES =
      List.of(
          "",
          SCRIPT,
          "x".repeat(100_000),
          "a\u0000\u0007\u202Eb",
          "2026-02-30T25:61",
          "+999999999-12-31T23:59",
          "no-such-id",
          "-1",
          "9223372036854775808");

  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  /**
   * A form.
   *
   * @param page on which it stands
   * @param typed those of the fields into which a person types prose
   */
  private record Shown(String page, String action, Set<String> fields, Set<String> typed) {}

  @Test
  void everyFormRefusesHostileInputWithASentence() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    Map<String, Shown> forms = forms(browser);
    assertThat(forms)
        .as("as many as the pages have")
        .hasSizeGreaterThan(50)
        .containsKeys(
            "/imports",
            "/cases/{id}/messages",
            "/cases/{id}/gate/submission",
            "/escalations/{id}/resolution",
            "/accounts/{id}",
            "/outages/{id}/end");

    for (Shown form : forms.values()) {
      for (String value : VALUES) {
        var fields = new LinkedHashMap<String, String>();
        form.fields().forEach(name -> fields.put(name, value));
        check(form, value, press(browser, form, fields));
      }
      check(form, "nothing", press(browser, form, Map.of()));
      check(form, "twice", twice(browser, form));
    }
    System.out.printf("Forms: %d, answers by status %s%n", forms.size(), statuses);
    assertThat(failures).isEmpty();
  }

  /** What was taken as it came would touch the cases of the tests that follow. */
  @AfterEach
  void noOutageIsLeft() {
    api()
        .all("/api/v1/outages")
        .forEach(
            it ->
                api()
                    .post(
                        "/api/v1/outages/%s/withdrawal".formatted(it.path("id").asString()),
                        Map.of()));
    settle();
  }

  private Map<String, Shown> forms(SignedInBrowser browser) {
    var crew = new Crew(api());
    String id = crew.asked();
    settle();
    var forms = new TreeMap<String, Shown>();
    var seen = new LinkedHashSet<String>();
    crew.person("fay", "AGENT");
    for (String page : inEveryState()) {
      read(page, browser.load(page).body(), forms);
    }
    var next = new ArrayDeque<>(List.of("/cases/" + id, "/desk", "/settings", "/me"));
    while (!next.isEmpty()) {
      String page = next.remove();
      if (seen.add(pattern("GET", page))) {
        HttpResponse<String> shown = browser.load(page);
        if (shown.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          read(page, shown.body(), forms);
          LINK.matcher(shown.body()).results().map(link -> link.group(1)).forEach(next::add);
        }
      }
    }
    return forms;
  }

  /** Pages whose forms are there only while somebody has it, it is wanted, or it lasts. */
  private List<String> inEveryState() {
    var desk = new Desk(this, api());
    String wanted = desk.opened(unique("wanted"), Priority.MEDIUM);
    desk.call(wanted, "ENGINEERING");
    String complete = desk.opened(unique("complete"), Priority.MEDIUM);
    desk.call(complete, "ENGINEERING");
    desk.completePackage(complete);
    String raised = desk.raised(unique("raised"));
    String started = desk.raised(unique("started"));
    desk.does(started, "claim", Map.of()).expect(200);
    desk.does(started, "start", Map.of()).expect(200);
    String asked = desk.raised(unique("asked"));
    desk.does(asked, "claim", Map.of()).expect(200);
    desk.does(asked, "question", Map.of("text", "Since when?")).expect(200);
    String back = desk.raised(unique("back"));
    desk.does(back, "claim", Map.of()).expect(200);
    desk.does(back, "bounceback", Map.of("reason", "The log is missing.")).expect(200);
    String account = unique("account");
    api()
        .put("/api/v1/accounts/" + account, Map.of("name", "Acme", "customerTier", "VIP"))
        .expect(200);
    String outage =
        api()
            .post("/api/v1/outages", Map.of("title", unique("Exports fail")))
            .expect(201)
            .at("/id");
    return List.of(
        Desk.gateOf(wanted).substring("/api/v1".length()),
        Desk.gateOf(complete).substring("/api/v1".length()),
        "/escalations/" + raised,
        "/escalations/" + started,
        "/escalations/" + asked,
        "/escalations/" + back,
        "/accounts/" + account,
        "/outages/" + outage,
        "/imports",
        "/calendars");
  }

  private static void read(String page, String html, Map<String, Shown> forms) {
    FORM.matcher(html)
        .results()
        .filter(form -> form.group(1).contains("method=\"post\""))
        .forEach(
            form ->
                first(ACTION, form.group(1))
                    .filter(action -> !LEFT_OUT.matcher(action).matches())
                    .ifPresent(
                        action ->
                            forms.putIfAbsent(
                                pattern("POST", action),
                                new Shown(
                                    page,
                                    action,
                                    names(form.group(2), "input|select|textarea|button"),
                                    typed(form.group(1), form.group(2))))));
  }

  /** A script sends a file and shows the answer below the form, in which all stays as it is. */
  private static Set<String> typed(String form, String fields) {
    return form.contains("data-upload") ? Set.of() : names(fields, "textarea");
  }

  private static Set<String> names(String form, String kinds) {
    return FIELD
        .matcher(form)
        .results()
        .filter(field -> field.group(1).matches(kinds))
        .map(MatchResult::group)
        .flatMap(field -> first(NAME, field).stream())
        .filter(name -> !name.equals("_csrf"))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().map(found -> found.group(1));
  }

  private static String pattern(String method, String action) {
    return RightsTable.ALL.find(method, PathContainer.parsePath(action))
            instanceof Listed(var route, var variables)
        ? route.pattern().getPatternString()
        : action;
  }

  private static HttpResponse<String> press(
      SignedInBrowser browser, Shown form, Map<String, String> fields) {
    return browser.submit("/settings/keys", form.action(), fields);
  }

  /** Each field once in the body and once in the address. */
  private static HttpResponse<String> twice(SignedInBrowser browser, Shown form) {
    String again = form.fields().stream().map(name -> name + "=2").collect(joining("&"));
    return browser.submit(
        "/settings/keys",
        form.action() + "?" + again,
        form.fields().stream().collect(toMap(name -> name, name -> "1")));
  }

  private void check(Shown form, String value, HttpResponse<String> answer) {
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    String what = "%s with %.20s: %d".formatted(form.action(), value, answer.statusCode());
    if (answer.statusCode() >= 500) {
      failures.add(what);
    }
    if (answer.body().contains(SCRIPT)) {
      failures.add(what + ", and the script runs");
    }
    if (answer.statusCode() >= 400 && !REFUSED.matcher(answer.body()).find()) {
      failures.add(what + ", and no sentence: " + answer.body().replaceAll("(?s)\\s+", " "));
    }
    if (answer.statusCode() == 422
        && value.equals(SCRIPT)
        && !form.typed().isEmpty()
        && !answer.body().contains("&lt;script&gt;alert(7)")) {
      failures.add(what + ", and what was typed is gone");
    }
  }
}
