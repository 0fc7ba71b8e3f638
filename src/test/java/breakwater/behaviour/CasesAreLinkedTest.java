package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** E07: parent and child, and "same as". */
class CasesAreLinkedTest extends TiedCases {

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
    assertThat(link(one, "CHILD", other).expect(200).at("/replaced")).isEmpty();
    assertThat(link(other, "SAME", one).expect(200).at("/replaced")).isEqualTo("PARENT");
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
  void a_case_that_was_merged_is_linked_no_more_from_neither_side() {
    String account = unique("acme");
    String merged = titled(account, "Export stops");
    String goesOn = titled(account, "Export stops again");
    String third = titled(account, "Invoices are wrong");
    api().put(path(merged) + "/merge/" + goesOn, Map.of()).expect(200);
    assertThat(link(merged, "RELATED", third).expect(409).at("/type"))
        .isEqualTo("/problems/case-merged");
    assertThat(link(third, "SAME", merged).expect(409).at("/detail"))
        .contains("was merged into %s; go on there".formatted(goesOn));
    assertThat(ties(third)).isEmpty();
    link(goesOn, "RELATED", third).expect(200);
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

  /** Nobody finds a case told twice by its number: it is suggested, with the reason. */
  @Test
  void cases_of_one_customer_with_the_same_words_are_suggested_until_somebody_links_them() {
    String account = unique("acme");
    String id = titled(account, "Export of invoices stops with E-502");
    String twice = titled(account, "Re: export of INVOICES stops, E-502!");
    titled(account, "Export wanted for contacts");
    titled(unique("other"), "Export of invoices stops with E-502");
    String solved = titled(account, "Export of invoices stops with E-502");
    post(solved, "resolution", Map.of()).expect(200);

    Reply likely = api().get(path(id) + "/likely-same").expect(200);
    assertThat(likely.json().at("/items").size()).isOne();
    assertThat(likely.at("/items/0/id")).isEqualTo(twice);
    assertThat(likely.at("/items/0/sharedWords")).isEqualTo("4");
    assertThat(likely.at("/items/0/allWords")).isEqualTo("5");
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String page = "/cases/" + id;
    assertThat(browser.load(page).body())
        .contains("Maybe the same problem", "4 of 5 words", "/cases/" + twice);
    browser.press(page, page + "/links", Map.of("as", "SAME", "other", twice));
    assertThat(ties(id)).containsExactly("SAME " + twice + " OPEN");
    assertThat(browser.load(page).body()).doesNotContain("Maybe the same problem");
    assertThat(api().get(path(solved) + "/likely-same").json().at("/items").size()).isZero();
    api().get(path("999999999") + "/likely-same").expect(404);
  }

  private String titled(String account, String title) {
    return api()
        .post(
            "/api/v1/messages",
            Inbox.message(unique("mail"))
                .with("account", Map.of("externalId", account, "name", account))
                .with("subject", title)
                .body())
        .expect(201)
        .at("/caseId");
  }
}
