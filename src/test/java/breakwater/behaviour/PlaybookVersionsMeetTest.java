package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two who change the rules, or one now and one later, do not undo what they have not seen. */
class PlaybookVersionsMeetTest extends WithPlaybook {
  /** As calendars do: who writes says whether what was scheduled still comes into force. */
  @Test
  void whoWritesWhileAVersionIsScheduledSaysWhatBecomesOfIt() {
    Map<String, Object> soon = Map.of("from", now().plus(Duration.ofDays(2)).toString());
    int scheduled =
        put(changed("scheduled"), soon).expect(200).json().at("/version/number").asInt();

    Reply unsaid = put(changed("at once"), Map.of());
    assertThat(unsaid.expect(409).at("/type")).endsWith("/playbook-later-versions");
    assertThat(unsaid.at("/detail")).contains("version " + scheduled + " at", "KEEP", "REPLACE");
    Reply restored =
        api()
            .post(
                PLAYBOOK + "/versions/" + scheduled + "/restoration",
                Map.of("reason", "y"),
                "If-Match",
                tag());
    assertThat(restored.expect(409).at("/type")).endsWith("/playbook-later-versions");
    api()
        .put(
            PLAYBOOK + "?reason=as+text",
            changed("as text"),
            "If-Match",
            tag(),
            "Content-Type",
            "application/yaml")
        .expect(409);
    put(changed("later still"), Map.of("from", now().plus(Duration.ofDays(3)).toString()))
        .expect(200);
    assertThat(yaml()).isEqualTo(before);

    put(changed("kept"), Map.of("later", "KEEP")).expect(200);
    assertThat(api().get(PLAYBOOK).json().at("/scheduled").size()).isEqualTo(2);
    Reply replaced = put(changed("replaced"), Map.of("later", "REPLACE")).expect(200);
    assertThat(replaced.json().at("/scheduled").size()).isZero();
    assertThat(api().get(PLAYBOOK + "/versions/" + scheduled).at("/version/supersededBy"))
        .isEqualTo(replaced.at("/version/number"));
    api()
        .post(PLAYBOOK + "/versions/" + scheduled + "/withdrawal", "", "If-Match", tag())
        .expect(409);
    advance(Duration.ofDays(4));
    assertThat(yaml()).isEqualTo(changed("replaced"));
  }

  /** A version is compared with what its author changed, not with what was only scheduled. */
  @Test
  void aVersionIsComparedWithWhatWasInForceWhenItWasWritten() {
    int inForce = api().get(PLAYBOOK).json().at("/version/number").asInt();
    Map<String, Object> soon = Map.of("from", now().plus(Duration.ofDays(1)).toString());
    int scheduled =
        put(changed("scheduled"), soon).expect(200).json().at("/version/number").asInt();
    int next =
        put(changed("at once"), Map.of("later", "KEEP"))
            .expect(200)
            .json()
            .at("/version/number")
            .asInt();

    assertThat(api().get(PLAYBOOK + "/versions/" + next + "/difference").at("/from"))
        .isEqualTo(Integer.toString(inForce));
    assertThat(api().get(PLAYBOOK + "/versions/" + scheduled + "/difference").at("/from"))
        .isEqualTo(Integer.toString(inForce));
    assertThat(
            new SignedInBrowser(address(), ADMIN_TOKEN).load("/playbook/versions/" + next).body())
        .contains("Against version " + inForce + ":");
    assertThat(api().get(PLAYBOOK + "/versions/1/difference").at("/from")).isEqualTo("1");
    Reply restored =
        api()
            .post(
                PLAYBOOK + "/versions/" + scheduled + "/restoration",
                Map.of("reason", "y", "later", "REPLACE"),
                "If-Match",
                tag())
            .expect(200);
    assertThat(
            api().get(PLAYBOOK + "/versions/" + restored.at("/number") + "/difference").at("/from"))
        .as("what was in force when it was restored")
        .isEqualTo(Integer.toString(next));
  }

  @Test
  void whatAVersionHadReplacedComesIntoForceAgainWhenThatIsCalledOff() {
    String first = now().plus(Duration.ofDays(2)).toString();
    put(changed("first"), Map.of("from", first)).expect(200);
    Reply second =
        put(
                changed("second"),
                Map.of("from", now().plus(Duration.ofDays(1)).toString(), "later", "REPLACE"))
            .expect(200);
    api()
        .post(
            PLAYBOOK + "/versions/" + second.at("/version/number") + "/withdrawal",
            "",
            "If-Match",
            tag())
        .expect(200);
    advance(Duration.ofDays(2).plusMinutes(1));
    assertThat(yaml()).isEqualTo(changed("first"));
  }

  @Test
  void whatAlreadyHoldsIsMadeToGoOn() {
    put(changed("not yet"), Map.of("from", now().plus(Duration.ofDays(1)).toString())).expect(200);
    assertThat(put(before, Map.of("later", "KEEP")).expect(409).at("/type"))
        .endsWith("/playbook-same");
    put(before, Map.of("later", "REPLACE")).expect(200);
    advance(Duration.ofDays(1).plusMinutes(1));
    assertThat(yaml()).isEqualTo(before);
  }

  @Test
  void thePageAsksWhatBecomesOfWhatIsScheduled() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String asks = "Keep it: this holds until then";
    assertThat(browser.load("/playbook").body()).doesNotContain(asks);
    put(changed("on a page"), Map.of("from", now().plus(Duration.ofDays(1)).toString()))
        .expect(200);
    assertThat(browser.load("/playbook").body()).contains(asks);
    assertThat(browser.load("/playbook/versions/1").body()).contains(asks);
    Map<String, String> typed =
        Map.of("yaml", changed("typed"), "reason", "A test", "seen", edition());
    HttpResponse<String> refused = browser.press("/playbook", "/playbook", typed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("KEEP, and this holds until then").contains("# typed");
    var said = new HashMap<>(typed);
    said.put("later", "REPLACE");
    browser.press("/playbook", "/playbook", said);
    assertThat(yaml()).isEqualTo(changed("typed"));
    assertThat(browser.load("/playbook").body()).doesNotContain(asks);
  }

  /** Nobody writes over what they have not seen, and nobody types anything twice. */
  @Test
  void aPageThatWasOvertakenShowsWhatChangedAndGoesOnFromThere() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    int read = api().get(PLAYBOOK).json().at("/version/number").asInt();
    var typed =
        new HashMap<>(
            Map.of(
                "yaml", changed("mine"),
                "reason", "Mine",
                "seen", edition(),
                "read", Integer.toString(read),
                "newest", Integer.toString(read)));
    int theirs = put(changed("theirs"), Map.of()).expect(200).json().at("/version/number").asInt();

    HttpResponse<String> refused = browser.press("/playbook", "/playbook", typed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("The playbook was changed while you wrote", "A test: überprüft")
        .contains("You read version %d; version %d is in force".formatted(read, theirs))
        .contains("href=\"/playbook/versions/" + theirs + "\"")
        .contains("<code># theirs</code>")
        .contains("# mine")
        .contains("I have seen it: use my text");
    assertThat(yaml()).isEqualTo(changed("theirs"));

    put(changed("theirs again"), Map.of()).expect(200);
    typed.put("seen", offered(refused));
    typed.put("read", Integer.toString(theirs));
    typed.put("newest", Integer.toString(theirs));
    HttpResponse<String> again = browser.press("/playbook", "/playbook", typed);
    assertThat(again.body()).contains("<code># theirs again</code>", "# mine");

    typed.put("seen", offered(again));
    assertThat(browser.press("/playbook", "/playbook", typed).statusCode()).isEqualTo(302);
    assertThat(yaml()).isEqualTo(changed("mine"));
  }

  /** The edition that a page sends with its text. */
  private static String offered(HttpResponse<String> page) {
    return Pattern.compile("name=\"seen\" value=\"([0-9]+)\"")
        .matcher(page.body())
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private String edition() {
    return tag().replaceAll("[^0-9]", "");
  }
}
