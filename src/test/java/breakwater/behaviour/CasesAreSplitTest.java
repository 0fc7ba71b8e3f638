package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E07: another problem becomes a case of its own. */
class CasesAreSplitTest extends TiedCases {

  @Test
  void another_problem_becomes_a_case_of_its_own() {
    String account = unique("acme");
    String thread = unique("thread");
    String id = said(thread, account, "Exports fail.");
    say(id, "We look into it.");
    advance(Duration.ofMinutes(5));
    received(thread, account, "By the way, invoices are wrong.").expect(201);
    assertThat(api().get(path(id)).at("/customerWaits")).isEqualTo("true");
    Instant asked = now();
    advance(Duration.ofMinutes(30));

    Reply made =
        post(id, "split", Map.of("title", "Invoices", "messages", List.of("m3"))).expect(201);
    String other = made.at("/id");
    assertThat(made.header("Location")).isEqualTo("/api/v1/cases/" + other);
    assertThat(made.at("/title")).isEqualTo("Invoices");
    assertThat(made.at("/account")).isEqualTo(api().get(path(id)).at("/account"));
    assertThat(Instant.parse(made.at("/openedAt"))).isBetween(asked.minusSeconds(60), asked);
    assertThat(made.at("/customerWaits")).isEqualTo("true");
    assertThat(bodies(other)).containsExactly("By the way, invoices are wrong.");
    assertThat(liveClocks(other)).contains("FIRST_RESPONSE");

    assertThat(api().get(path(id)).at("/customerWaits")).isEqualTo("false");
    assertThat(liveClocks(id)).doesNotContain("NEXT_REPLY");
    assertThat(api().get(path(id) + "/messages").at("/items/2/splitOff")).isEqualTo(other);
    assertThat(ties(id)).containsExactly("RELATED " + other + " OPEN");

    put(other, "merge/" + id).expect(200);
    assertThat(bodies(id)).hasSize(3);
    assertThat(api().get(path(id) + "/messages").at("/items/2/splitOff")).isIn("", "null");
    assertThat(liveClocks(id)).contains("NEXT_REPLY");
  }

  @Test
  void what_cannot_be_split_is_refused() {
    String id = asked("a");
    String wrong = "/problems/split-wrong";
    assertThat(split(id, "m1").expect(422).at("/type")).isEqualTo(wrong);
    assertThat(split(id, "m9").expect(422).at("/type")).isEqualTo(wrong);
    say(id, "Which browser?");
    assertThat(split(id, "m2").expect(422).at("/type")).isEqualTo(wrong);
    split(id).expect(400);
    post(id, "split", Map.of("title", " ", "messages", List.of("m1"))).expect(400);
    split(id, "m1").expect(201);
    assertThat(split(id, "m1").expect(409).at("/type")).isEqualTo("/problems/split-already");
    split("999999999", "m1").expect(404);
  }

  @Test
  void all_of_it_is_done_on_the_page_too() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String account = unique("acme");
    String a = said(unique("thread"), account, "Alpha stops.");
    String b = said(unique("thread"), account, "Beta stops.");
    String page = "/cases/" + a;
    browser.press(page, page + "/links", Map.of("other", "#" + b, "as", "CHILD"));
    assertThat(ties(a)).containsExactly("CHILD " + b + " OPEN");
    assertThat(browser.load(page).body()).contains("Child", "/cases/" + b);
    assertThat(browser.press(page, page + "/links", Map.of("other", "")).statusCode())
        .isEqualTo(422);
    assertThat(browser.press(page, page + "/links", Map.of("other", a)).body())
        .contains("cannot be linked with itself");

    post(a, "resolution", Map.of()).expect(200);
    assertThat(browser.load(page).body()).contains("Resolve the children too");
    browser.press(page, page + "/children/resolution", Map.of("how", "Restarted."));
    assertThat(status(b)).isEqualTo("RESOLVED");
    post(a, "reopening", Map.of()).expect(200);
    post(b, "reopening", Map.of()).expect(200);

    browser.press(page, page + "/merge", Map.of("into", b));
    assertThat(browser.load("/cases/" + b).body()).contains("Alpha stops.", "from case " + a);
    assertThat(browser.load(page).body()).contains("It was merged", "Undo the merge");
    var undone = browser.press(page, page + "/merge/undo", Map.of("into", b));
    assertThat(browser.load(undone.headers().firstValue("Location").orElseThrow()).body())
        .contains("What came meanwhile stays on case " + b);
    assertThat(status(a)).isEqualTo("OPEN");

    say(a, "Which version?");
    browser.press(page, page + "/split", Map.of("messages", "m1", "title", "Alpha"));
    assertThat(browser.load(page).body()).contains("now in case");
    assertThat(ties(a)).hasSize(2);
  }

  @Test
  void what_was_attached_to_a_message_goes_with_it() {
    String id = asked("Exports fail.");
    post(
            id,
            "messages",
            Map.of(
                "direction",
                "INBOUND",
                "body",
                "And invoices.",
                "attachments",
                List.of(
                    Map.of("name", "tax.txt", "contentType", "text/plain", "base64", "MTkgJQ=="))))
        .expect(201);
    String other = split(id, "m2").expect(201).at("/id");

    Reply message = api().get(path(other) + "/messages").expect(200);
    assertThat(message.at("/items/0/attachments/0/name")).isEqualTo("tax.txt");
    String file = message.at("/items/0/attachments/0/id");
    assertThat(api().get(path(other) + "/attachments/" + file).expect(200).text())
        .isEqualTo("19 %");
    put(other, "merge/" + id).expect(200);
    assertThat(api().get(path(id) + "/messages").text()).contains("tax.txt");
  }
}
