package breakwater.behaviour.rights;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.behaviour.Reply;
import breakwater.http.rights.RightsTable;
import breakwater.http.rights.RightsTable.Found;
import breakwater.http.rights.RightsTable.Listed;
import breakwater.http.rights.Route;
import breakwater.people.Person.Mark;
import breakwater.people.Role;
import breakwater.people.signin.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

/** Issue 3: what a person may not do is not offered to them. Every page, every form, every link. */
class PagesOfferOnlyWhatOneMayDoTest extends Product {
  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"#?]*)");
  private static final Pattern SENT =
      Pattern.compile("\\bhx-(get|post|put|patch|delete)=\"([^\"#?]*)");
  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#?]*)");

  @Test
  void whoeverLooksIsOfferedNothingThatWouldBeRefused() {
    String id =
        api()
            .post(
                "/api/v1/messages",
                Map.of(
                    "source", "offers",
                    "externalId", unique("offers"),
                    "direction", "INBOUND",
                    "subject", "Nothing works",
                    "body", "Nothing works.",
                    "account", Map.of("externalId", unique("bank")),
                    "priority", "CRITICAL"))
            .expect(201)
            .at("/caseId");
    settle();
    String account = api().get("/api/v1/cases/" + id).expect(200).at("/account");

    for (Asker asker :
        List.of(
            Asker.of(api(), Role.AGENT, Set.of(), Scope.all()),
            Asker.of(api(), Role.LEAD, Set.of(), Scope.all()),
            Asker.of(api(), Role.AGENT, EnumSet.of(Mark.SECURITY_RESPONDER), Scope.all()))) {
      Set<String> wrong = new TreeSet<>();
      int looked = 0;
      for (Route route : RightsTable.ALL.routes()) {
        String path =
            route
                .pattern()
                .getPatternString()
                .replaceAll("^/cases/\\{id}", "/cases/" + id)
                .replaceAll("^/escalations/\\{id}", "/escalations/" + id + "-1")
                .replaceAll("^/accounts/\\{id}", "/accounts/" + account)
                .replaceAll("^/settings/people/\\{id}", "/settings/people/" + asker.id());
        if (route.method().equals("GET")
            && route.page()
            && route.handled()
            && asker.may(route, true)
            && !path.contains("{")) {
          Reply page = asker.api().get(path, "Accept", "text/html");
          looked++;
          wrong.addAll(refused(asker, page.text(), path));
        }
      }
      assertThat(looked).isGreaterThan(15);
      assertThat(wrong).as(asker.toString()).isEmpty();
    }
  }

  @Test
  void anOfferThatIsPlantedIsSeen() {
    Asker agent = Asker.of(api(), Role.AGENT, Set.of(), Scope.all());
    String page =
        "<form method=\"post\" action=\"/settings/teams\"></form><a href=\"/settings/tokens\">x</a>"
            + "<button hx-post=\"/nowhere\">x</button><a href=\"/desk?q=1\">x</a>";

    assertThat(refused(agent, page, "/planted"))
        .containsExactlyInAnyOrder(
            "/planted offers POST /settings/teams",
            "/planted offers GET /settings/tokens",
            "/planted offers POST /nowhere");
  }

  private static Set<String> refused(Asker asker, String page, String at) {
    Set<String> offers = new TreeSet<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Matcher action = ACTION.matcher(form.group());
      String method = form.group().contains("method=\"post\"") ? "POST " : "GET ";
      offers.add(method + (action.find() && !action.group(1).isEmpty() ? action.group(1) : at));
    }
    Matcher sent = SENT.matcher(page);
    while (sent.find()) {
      offers.add(sent.group(1).toUpperCase(Locale.ROOT) + " " + sent.group(2));
    }
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      offers.add("GET " + link.group(1));
    }
    Set<String> wrong = new TreeSet<>();
    offers.stream()
        .filter(offer -> !may(asker, offer))
        .forEach(offer -> wrong.add(at + " offers " + offer));
    return wrong;
  }

  private static boolean may(Asker asker, String offer) {
    String method = offer.substring(0, offer.indexOf(' '));
    String path = offer.substring(offer.indexOf(' ') + 1);
    Found found = RightsTable.ALL.find(method, PathContainer.parsePath(path));
    return path.isEmpty()
        || found instanceof Listed(Route route, Map<String, String> variables)
            && asker.may(route, asker.id().equals(variables.get("id")));
  }
}
