package breakwater.behaviour;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

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
 * form again: every form that the pages of an administrator show.
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
    assertThat(forms).as("as many as the pages have").hasSizeGreaterThan(25);

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
    var next = new ArrayDeque<>(List.of("/cases/" + id, "/desk", "/settings", "/me"));
    crew.person("fay", "AGENT");
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

  private static void read(String page, String html, Map<String, Shown> forms) {
    FORM.matcher(html)
        .results()
        .filter(form -> form.group(1).contains("method=\"post\""))
        .forEach(
            form ->
                first(ACTION, form.group(1))
                    .filter(action -> !LEFT_OUT.matcher(action).matches())
                    .filter(action -> !form.group(2).contains("type=\"file\""))
                    .ifPresent(
                        action ->
                            forms.putIfAbsent(
                                pattern("POST", action),
                                new Shown(
                                    page,
                                    action,
                                    names(form.group(2), "input|select|textarea|button"),
                                    names(form.group(2), "textarea")))));
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
