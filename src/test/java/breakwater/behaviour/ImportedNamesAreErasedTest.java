package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** House, rule 13: a colleague who is known from imported history alone is erased on demand. */
class ImportedNamesAreErasedTest extends ImportedRows {
  private static final String PEOPLE = "/api/v1/imported-people";

  private String name = "";
  private String id = "";

  @BeforeEach
  void somebodyIsImported() {
    name = "Jörg " + key;
    taken(preview(theirs()).at("/mapping").toString(), theirs());
    id = shown(caseOf(key + "1")).at("/assignee").asString();
  }

  @Test
  void a_name_that_is_erased_is_on_no_page_and_no_import_brings_it_back() {
    assertThat(page(PEOPLE)).contains(name);
    assertThat(page("/cases/" + caseOf(key + "1"))).contains(name);

    api().post(PEOPLE + "/" + id + "/erasure", Map.of()).expect(200);
    taken(preview(theirs()).at("/mapping").toString(), theirs().replace("Open,Low", "Open,Urgent"));

    assertThat(page(PEOPLE)).doesNotContain(name);
    assertThat(page("/settings/imported-people")).doesNotContain(name);
    assertThat(page("/cases/" + caseOf(key + "1"))).contains("(erased)").doesNotContain(name);
    assertThat(shown(caseOf(key + "1")).at("/assignee").asString()).isEqualTo(id);
    api().post(PEOPLE + "/" + id + "/erasure", Map.of()).expect(200);
  }

  @Test
  void no_id_is_made_of_a_name_so_that_none_is_left_of_it() {
    assertThat(id).doesNotContainIgnoringCase("rg").doesNotContain(key);

    api().post(PEOPLE + "/" + id + "/erasure", Map.of()).expect(200);

    String theirs = caseOf(key + "1");
    for (String where : List.of("", "/history", "/messages")) {
      assertThat(api().get("/api/v1/cases/" + theirs + where).expect(200).text())
          .as(where)
          .doesNotContain("J\u00f6rg", "Joerg", "Jorg");
    }
  }

  @Test
  void whoever_works_here_under_the_id_is_meant_and_named_by_it() {
    String login = "jo-" + key;
    api()
        .post(
            "/api/v1/people",
            Map.of("id", login, "name", "Jo", "email", login + "@x.example", "role", "AGENT"))
        .expect(201);
    String rows = export().replace("J\u00f6rg M\u00fcller", login).replace(key + "1", key + "71");
    taken(preview(rows).at("/mapping").toString(), rows);

    assertThat(shown(caseOf(key + "71")).at("/assignee").asString()).isEqualTo(login);
    assertThat(page(PEOPLE)).doesNotContain(login);
  }

  @Test
  void whoever_works_here_is_meant_by_their_address_and_name_and_by_their_id_in_capitals() {
    String login = "frank." + key;
    String called = "Frank Groß " + key;
    String address = login + "@haus.example";
    api()
        .post(
            "/api/v1/people",
            Map.of("id", login, "name", called, "email", address, "role", "AGENT"))
        .expect(201);
    int number = 70;
    for (String words :
        List.of(
            called,
            Normalizer.normalize(called, Normalizer.Form.NFD),
            address.toUpperCase(Locale.ROOT),
            login.toUpperCase(Locale.ROOT))) {
      String theirs = key + ++number;
      String rows = export().replace("Jörg Müller", words).replace(key + "1", theirs);
      taken(preview(rows).at("/mapping").toString(), rows);

      assertThat(shown(caseOf(theirs)).at("/assignee").asString()).as(words).isEqualTo(login);
    }
    assertThat(page(PEOPLE)).doesNotContainIgnoringCase(login, called);
  }

  @Test
  void a_name_that_two_have_means_neither() {
    String twins = "Ann Twin " + key;
    for (String login : List.of("ann1-" + key, "ann2-" + key)) {
      api()
          .post(
              "/api/v1/people",
              Map.of("id", login, "name", twins, "email", login + "@x.example", "role", "AGENT"))
          .expect(201);
    }
    String rows = export().replace("Jörg Müller", twins).replace(key + "1", key + "71");
    taken(preview(rows).at("/mapping").toString(), rows);

    assertThat(shown(caseOf(key + "71")).at("/assignee").asString()).startsWith("x");
    assertThat(page(PEOPLE)).contains(twins);
  }

  @Test
  void a_name_is_erased_on_the_page_that_lists_them() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String at = "/settings/imported-people";
    assertThat(browser.load(at).body()).contains(name, at + "/" + id + "/erasure");
    assertThat(browser.press(at, at + "/" + id + "/erasure", Map.of()).statusCode()).isEqualTo(302);
    assertThat(browser.load(at).body()).doesNotContain(name);
    assertThat(browser.press(at, at + "/nobody-there/erasure", Map.of()).body())
        .contains("No imported history names somebody with the id nobody-there.");
  }

  /** The script says what it waits to do in a message, which no {@code bdi} stands around. */
  @Test
  void what_is_said_of_an_erasure_is_turned_round_by_no_mark_in_the_name() {
    String turned = "Ann \u202Eeman " + key;
    String rows = export().replace("J\u00f6rg M\u00fcller", turned).replace(key + "1", key + "71");
    taken(preview(rows).at("/mapping").toString(), rows);

    assertThat(page("/settings/imported-people"))
        .contains("data-later=\"Ann eman %s will be erased\"".formatted(key));
  }

  @Test
  void whoever_works_here_is_no_stranger() {
    assertThat(api().post(PEOPLE + "/admin/erasure", Map.of()).expect(404).at("/type"))
        .isEqualTo("/problems/stranger-unknown");
  }

  private String theirs() {
    return export().replace("Jörg Müller", name);
  }

  private String page(String path) {
    return path.startsWith("/api/")
        ? api().all(path).toString()
        : api().get(path, "Accept", "text/html").expect(200).text();
  }
}
