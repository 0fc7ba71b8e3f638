package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.http.rights.RightsTable;
import breakwater.http.rights.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** ui.md: every error says what to do. A browser never gets what is meant for a program. */
class PeopleReadWhatWentWrongTest extends Product {
  /** What cannot be the id of anything, as an address holds it; known before anybody is. */
  private static final List<String> UNREADABLE = List.of("%00", "%ff", "%2e%2e%2fx");

  private static final List<String> NOBODYS =
      List.of(
          "no-such-thing",
          "%0A",
          "a%7Fb",
          "a;b=1",
          "%20",
          "a%20b",
          "%E2%98%83",
          "x".repeat(300),
          "%3Cscript%3E",
          "-1",
          "99999999999999999999");

  @Test
  void no_bad_address_of_any_page_answers_a_browser_with_something_for_programs() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    var soft = new SoftAssertions();
    for (String pattern : patterns()) {
      for (String id : Stream.concat(UNREADABLE.stream(), NOBODYS.stream()).toList()) {
        String path = pattern.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(id));
        var answer = browser.looks(path);
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        soft.assertThat(answer.statusCode()).as(path).isLessThan(500);
        if (answer.statusCode() >= 400) {
          soft.assertThat(type).as(path).startsWith("text/html");
          soft.assertThat(answer.body()).as(path).contains("<h1", "href=\"/\"", "<nav");
          if (NOBODYS.contains(id)) {
            soft.assertThat(answer.body()).as(path).contains("Signed in as", "You asked for");
          }
        }
      }
    }
    soft.assertAll();
  }

  @Test
  void a_page_that_takes_only_forms_or_is_not_for_them_says_so_in_the_frame() {
    var crew = new Crew(api());
    var agent = new SignedInBrowser(address(), crew.token(crew.person("ann", "AGENT")));
    var soft = new SoftAssertions();
    for (Route route : RightsTable.ALL.routes()) {
      String path = route.pattern().getPatternString().replaceAll("\\{[^}]+}", "no-such-thing");
      if (!route.page()
          || path.matches("/(assets|webjars|health).*|.*\\*.*|/(sign-|problems/).*")) {
        continue;
      }
      var answer = agent.looks(path);
      soft.assertThat(answer.statusCode()).as(path).isLessThan(500);
      if (answer.statusCode() >= 400) {
        soft.assertThat(answer.headers().firstValue("Content-Type"))
            .as(path)
            .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        soft.assertThat(answer.body()).as(path).contains("Signed in as", "You asked for");
      }
    }
    soft.assertAll();
    assertThat(agent.looks("/nowhere/at/all").body()).contains("Signed in as", "/nowhere/at/all");
    assertThat(agent.looks("/settings/engine").statusCode()).isEqualTo(403);
    var forged = agent.pressWithoutToken("/sign-out");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("Signed in as");
  }

  @Test
  void a_program_still_gets_a_problem() {
    for (String path :
        List.of("/api/v1/teams/%00", "/api/v1/teams/no-such-thing", "/api/v1/nowhere")) {
      Reply reply = api().get(path, "Accept", "text/html,application/json");
      assertThat(reply.header("Content-Type")).as(path).startsWith("application/problem+json");
    }
    assertThat(apiWith("").get("/teams/%00").header("Content-Type"))
        .startsWith("application/problem+json");
  }

  private static List<String> patterns() {
    var patterns = new TreeSet<String>();
    for (Route route : RightsTable.ALL.routes()) {
      String pattern = route.pattern().getPatternString();
      if (route.page()
          && pattern.contains("{")
          && !pattern.contains("*")
          && !pattern.matches("/(sign-in|problems)/.*")) {
        patterns.add(pattern);
      }
    }
    return new ArrayList<>(patterns);
  }
}
