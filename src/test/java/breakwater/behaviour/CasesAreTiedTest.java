package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** E07: parent and child, "same as", merge and split. */
class CasesAreTiedTest extends Product {

  @Test
  void a_link_is_seen_from_both_sides_and_goes_from_both() {
    String one = asked("a");
    String other = asked("a");
    link(one, "CHILD", other).expect(200);
    assertThat(ties(one)).containsExactly("CHILD " + other + " OPEN");
    assertThat(ties(other)).containsExactly("PARENT " + one + " OPEN");
    String before = etag(one);
    link(one, "CHILD", other).expect(200);
    assertThat(etag(one)).isEqualTo(before);
    link(other, "SAME", one).expect(200);
    assertThat(ties(one)).containsExactly("SAME " + other + " OPEN");
    api().delete(path(other) + "/links/" + one).expect(200);
    assertThat(ties(one)).isEmpty();
    assertThat(api().delete(path(other) + "/links/" + one).expect(404).at("/type"))
        .isEqualTo("/problems/link-unknown");
  }

  @Test
  void nobody_is_their_own_ancestor_and_has_two_parents() {
    String a = asked("a");
    String b = asked("a");
    String c = asked("a");
    link(a, "CHILD", b).expect(200);
    link(b, "CHILD", c).expect(200);
    assertThat(link(c, "CHILD", a).expect(409).at("/type")).isEqualTo("/problems/link-loop");
    assertThat(link(a, "PARENT", b).expect(409).at("/type")).isEqualTo("/problems/link-loop");
    assertThat(link(a, "CHILD", c).expect(409).at("/type")).isEqualTo("/problems/parent-present");
    assertThat(link(a, "SAME", a).expect(422).at("/type")).isEqualTo("/problems/link-to-itself");
    link(a, "SAME", "999999999").expect(404);
    link("999999999", "SAME", a).expect(404);
    api().put(path(a) + "/links/" + b, Map.of("as", "BROTHER")).expect(400);
  }

  @Test
  void the_children_of_a_solved_case_are_solved_with_it_each_by_itself() {
    String parent = asked("a");
    String child = asked("a");
    String done = asked("a");
    String friend = asked("a");
    link(parent, "CHILD", child).expect(200);
    link(parent, "CHILD", done).expect(200);
    link(parent, "RELATED", friend).expect(200);
    post(done, "resolution", Map.of()).expect(200);
    Reply resolved =
        post(parent, "children/resolution", Map.of("resolution", "Restarted.")).expect(200);
    assertThat(resolved.json().at("/items").size()).isOne();
    assertThat(resolved.at("/items/0/id")).isEqualTo(child);
    assertThat(resolved.at("/items/0/resolved")).isEqualTo("true");
    assertThat(status(child)).isEqualTo("RESOLVED");
    assertThat(status(friend)).isEqualTo("OPEN");
  }

  @Test
  void a_merged_case_ends_and_its_conversation_goes_on_in_the_other() {
    String thread = unique("thread");
    String account = unique("acme");
    String ends = said(thread, account, "It stops at 80 %.");
    advance(Duration.ofMinutes(1));
    String goesOn = said(unique("thread"), account, "Exports fail.");
    say(goesOn, "We look into it.");
    advance(Duration.ofMinutes(1));
    put(ends, "merge/" + goesOn).expect(200);

    Reply read = api().get(path(ends)).expect(200);
    assertThat(read.at("/status")).isEqualTo("MERGED");
    assertThat(read.at("/mergedInto")).isEqualTo(goesOn);
    assertThat(liveClocks(ends)).isEmpty();
    assertThat(bodies(goesOn))
        .containsExactly("It stops at 80 %.", "Exports fail.", "We look into it.");
    assertThat(api().get(path(goesOn) + "/messages").at("/items/0/recordedOn")).isEqualTo(ends);
    assertThat(bodies(ends)).containsExactly("It stops at 80 %.");
    assertThat(api().get(path(goesOn)).at("/customerWaits")).isEqualTo("true");
    assertThat(liveClocks(goesOn)).contains("NEXT_REPLY");

    Reply later = received(thread, account, "And now at 90 %.").expect(201);
    assertThat(later.at("/caseId")).isEqualTo(goesOn);
    assertThat(bodies(goesOn)).last().isEqualTo("And now at 90 %.");
    assertThat(bodies(ends)).hasSize(1);
    assertThat(post(ends, "resolution", Map.of()).expect(409).at("/type"))
        .isEqualTo("/problems/case-merged");
    post(ends, "messages", Map.of("direction", "NOTE", "body", "Here?")).expect(409);
    api().patch(path(ends), Map.of("priority", "LOW")).expect(409);
  }

  @Test
  void the_parts_of_a_merged_conversation_come_in_order_page_by_page() {
    String account = unique("acme");
    String a = said(unique("thread"), account, "one");
    advance(Duration.ofSeconds(10));
    String b = said(unique("thread"), account, "two");
    advance(Duration.ofSeconds(10));
    say(a, "three");
    advance(Duration.ofSeconds(10));
    String c = said(unique("thread"), account, "four");
    put(a, "merge/" + b).expect(200);
    put(b, "merge/" + c).expect(200);
    assertThat(bodies(c)).containsExactly("one", "two", "three", "four");
    Reply part = api().get(path(c) + "/messages?limit=2").expect(200);
    assertThat(part.at("/items/1/body")).isEqualTo("two");
    Reply next = api().get(path(c) + "/messages?limit=2&cursor=" + part.at("/nextCursor"));
    assertThat(next.at("/items/0/body")).isEqualTo("three");
    assertThat(put(a, "merge/" + c).expect(409).at("/type")).isEqualTo("/problems/case-merged");
    assertThat(put(c, "merge/" + a).expect(409).at("/type")).isEqualTo("/problems/case-merged");
  }

  @Test
  void a_merge_is_undone_for_fourteen_days() {
    String account = unique("acme");
    String thread = unique("thread");
    String a = said(thread, account, "one");
    String b = said(unique("thread"), account, "two");
    String owed = liveClocks(b).toString();
    put(a, "merge/" + b).expect(200);
    assertThat(countedAsCase(a)).isFalse();
    api().delete(path(a) + "/merge/" + a).expect(409);
    api().delete(path(a) + "/merge/" + b).expect(200);
    assertThat(status(a)).isEqualTo("OPEN");
    assertThat(countedAsCase(a)).isTrue();
    assertThat(liveClocks(a)).contains("RESOLUTION");
    assertThat(liveClocks(b).toString()).isEqualTo(owed);
    assertThat(bodies(b)).containsExactly("two");
    assertThat(received(thread, account, "again").expect(201).at("/caseId")).isEqualTo(a);

    put(a, "merge/" + b).expect(200);
    advance(Duration.ofDays(14).plusSeconds(1));
    assertThat(api().delete(path(a) + "/merge/" + b).expect(409).at("/type"))
        .isEqualTo("/problems/merge-too-old");
  }

  @Test
  void what_must_not_be_merged_is_refused() {
    String a = asked("a");
    String b = asked("a");
    assertThat(put(a, "merge/" + a).expect(422).at("/type")).isEqualTo("/problems/merge-itself");
    put(a, "merge/999999999").expect(404);
    String stale = etag(a);
    say(a, "Hello.");
    api().put(path(a) + "/merge/" + b, Map.of(), "If-Match", stale).expect(412);

    String stranger = said(unique("thread"), unique("other"), "Hello.");
    String ours = said(unique("thread"), unique("acme"), "Hello.");
    assertThat(put(ours, "merge/" + stranger).expect(409).at("/type"))
        .isEqualTo("/problems/merge-accounts");

    post(a, "calls", Map.of("tier", "ENGINEERING", "path", "FUNCTIONAL", "reason", "It burns."))
        .expect(201);
    assertThat(put(a, "merge/" + b).expect(409).at("/type")).isEqualTo("/problems/merge-hindered");
    put(b, "merge/" + a).expect(200);

    String closed = asked("a");
    String open = asked("a");
    post(closed, "closure", Map.of("reason", "Spam.")).expect(200);
    assertThat(put(open, "merge/" + closed).expect(409).at("/type"))
        .isEqualTo("/problems/merge-finished");
    assertThat(put(closed, "merge/" + open).expect(409).at("/type"))
        .isEqualTo("/problems/case-closed");
  }

  @Test
  void another_problem_becomes_a_case_of_its_own() {
    String account = unique("acme");
    String thread = unique("thread");
    String id = said(thread, account, "Exports fail.");
    say(id, "We look into it.");
    advance(Duration.ofMinutes(5));
    received(thread, account, "By the way, invoices are wrong.").expect(201);
    assertThat(api().get(path(id)).at("/customerWaits")).isEqualTo("true");
    String asked = now().toString();
    advance(Duration.ofMinutes(30));

    Reply made =
        post(id, "split", Map.of("title", "Invoices", "messages", List.of("m3"))).expect(201);
    String other = made.at("/id");
    assertThat(made.header("Location")).isEqualTo("/api/v1/cases/" + other);
    assertThat(made.at("/title")).isEqualTo("Invoices");
    assertThat(made.at("/account")).isEqualTo(api().get(path(id)).at("/account"));
    assertThat(made.at("/openedAt").substring(0, 19)).isEqualTo(asked.substring(0, 19));
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
    browser.press(page, page + "/merge/undo", Map.of("into", b));
    assertThat(status(a)).isEqualTo("OPEN");

    say(a, "Which version?");
    browser.press(page, page + "/split", Map.of("messages", "m1", "title", "Alpha"));
    assertThat(browser.load(page).body()).contains("now in case");
    assertThat(ties(a)).hasSize(2);
  }

  private Reply split(String id, String... messages) {
    return post(id, "split", Map.of("title", "Another", "messages", List.of(messages)));
  }

  private List<String> liveClocks(String id) {
    return api()
        .get(path(id) + "/clocks")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(
            clock ->
                List.of("RUNNING", "PAUSED")
                    .contains(clock.at("/state").asString().toUpperCase(java.util.Locale.ROOT)))
        .map(clock -> clock.at("/kind").asString().toUpperCase(java.util.Locale.ROOT))
        .sorted()
        .toList();
  }

  private List<String> bodies(String id) {
    return api()
        .get(path(id) + "/messages")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/body").asString())
        .toList();
  }

  private List<String> ties(String id) {
    return api()
        .get(path(id) + "/links")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(
            it ->
                "%s %s %s"
                    .formatted(
                        it.at("/as").asString(),
                        it.at("/other").asString(),
                        it.at("/status").asString()))
        .toList();
  }

  private Reply link(String id, String as, String other) {
    return api().put(path(id) + "/links/" + other, Map.of("as", as));
  }

  private String asked(String body) {
    return api()
        .post("/api/v1/messages", Inbox.message(unique("ticket")).with("body", body).body())
        .expect(201)
        .at("/caseId");
  }

  private String said(String thread, String account, String body) {
    return received(thread, account, body).expect(201).at("/caseId");
  }

  private Reply received(String thread, String account, String body) {
    return api()
        .post(
            "/api/v1/messages",
            Inbox.message(unique("mail"))
                .with("conversation", thread)
                .with("account", Map.of("externalId", account, "name", account))
                .with("sentAt", now().toString())
                .with("body", body)
                .body());
  }

  /** Whether the numbers know it as a case of its own. */
  private boolean countedAsCase(String id) {
    settle();
    return bean(JdbcClient.class)
        .sql("select exists (select from insight_case where case_id = :id)")
        .param("id", Long.parseLong(id))
        .query(Boolean.class)
        .single();
  }

  private void say(String id, String body) {
    post(id, "messages", Map.of("direction", "OUTBOUND", "body", body)).expect(201);
  }

  private Reply put(String id, String noun) {
    return api().put(path(id) + "/" + noun, Map.of());
  }

  private Reply post(String id, String noun, Object body) {
    return api().post(path(id) + "/" + noun, body);
  }

  private String status(String id) {
    return api().get(path(id)).expect(200).at("/status");
  }

  private String etag(String id) {
    return api().get(path(id)).expect(200).header("ETag");
  }

  private static String path(String id) {
    return "/api/v1/cases/" + id;
  }
}
