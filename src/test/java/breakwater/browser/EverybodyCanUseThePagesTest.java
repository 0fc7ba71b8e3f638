package breakwater.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages: contrast AA, labels, landmarks; axe finds nothing; nothing scrolls sideways at 390 px.
 * Every page of the rights table is among them. Each page is opened once and looked at twice: wide
 * and light, then narrow and dark.
 */
class EverybodyCanUseThePagesTest extends Browser {
  private static final String LONG = "Unbreakable" + "X".repeat(250);

  @Test
  void axeFindsNothingAndAPhoneShowsEverything() {
    String id = written(unique(LONG), "It fails. " + LONG);
    api()
        .patch(
            "/api/v1/cases/" + id,
            Map.of("title", LONG, "reason", "Payments fail", "priority", "CRITICAL"))
        .expect(200);
    api()
        .put(
            "/api/v1/accounts/long-name",
            Map.of("name", LONG.substring(0, 200), "customerTier", "VIP", "notes", LONG))
        .expect(200);
    Page stranger = stranger(1440, ColorScheme.LIGHT);
    stranger.navigate("/sign-in");
    expectGoodForEverybody(stranger);

    stranger.navigate("/sign-in/no-such-code");
    expectGoodForEverybody(stranger);

    String outage = Stocked.outage(api(), LONG.substring(0, 190), "long-name", now());
    String run = Stocked.importRun(api(), "text\n" + LONG + "\n");
    String bulk = Stocked.bulkRun(api(), id);
    settle();
    Page page = person();
    List<String> paths =
        List.of(
            "/desk",
            "/desk?q=nothing-has-this-word",
            "/desk?status=sometimes",
            "/desk/cases/" + id,
            "/cases/new",
            "/cases/" + id,
            "/cases/" + id + "/gate",
            "/cases/999999999",
            "/escalations",
            "/escalations?show=done",
            "/escalations/" + id + "-1",
            "/accounts",
            "/accounts?q=nobody-has-this-name",
            "/accounts/long-name",
            "/outages",
            "/numbers",
            "/numbers/handoff-delay",
            "/imports",
            "/imports/accounts",
            "/settings",
            "/settings/keys",
            "/me",
            "/notices",
            "/teams",
            "/teams/-",
            "/teams/" + busyTeam(id),
            "/first-run",
            "/settings/people",
            "/settings/people/admin",
            "/settings/imported-people",
            "/settings/teams",
            "/settings/tokens",
            "/playbook",
            "/playbook/rules",
            "/playbook/rules/critical-priority",
            "/playbook/versions/1",
            "/settings/calendars",
            "/settings/calendars/office?year=2026&place=de",
            "/outages",
            "/outages/" + outage,
            "/settings/answers",
            "/first-hour",
            "/imports/accounts",
            "/imports/" + run,
            "/desk/bulk/" + bulk,
            "/problems/case-unknown",
            "/settings/engine");
    assertThat(
            PagesOfTheTable.missing(
                Stream.concat(paths.stream(), Stream.of("/sign-in", "/sign-in/code")).toList()))
        .as("pages that nobody looks at here")
        .isEmpty();
    for (String path : paths) {
      page.navigate(path);
      assertThat(page.url()).endsWith(path);
      expectGoodForEverybody(page);
    }
  }

  /** A team whose one member, who is away, has the case. */
  private String busyTeam(String id) {
    String team = unique("team");
    String who = unique("ann");
    api().put("/api/v1/teams/" + team, Map.of("name", LONG.substring(0, 190), "tier", "FRONTLINE"));
    api()
        .post(
            "/api/v1/people",
            Map.of(
                "id",
                who,
                "name",
                LONG.substring(0, 190),
                "email",
                who + "@house.example",
                "role",
                "LEAD",
                "team",
                team))
        .expect(201);
    api().post("/api/v1/people/" + who + "/absences", Map.of()).expect(201);
    api().patch("/api/v1/cases/" + id, Map.of("team", team, "assignee", who)).expect(200);
    return team;
  }

  private void expectGoodForEverybody(Page page) {
    show(page, WIDE, ColorScheme.LIGHT);
    expectAccessible(page);
    show(page, PHONE, ColorScheme.DARK);
    expectAccessible(page);
    expectNoSidewaysScroll(page);
  }

  private static void show(Page page, int width, ColorScheme scheme) {
    page.setViewportSize(width, height(width));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }
}
