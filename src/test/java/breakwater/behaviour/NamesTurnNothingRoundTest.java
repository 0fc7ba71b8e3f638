package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reliability, "hostile input": a mark of direction in a name turns neither the name nor what
 * stands around it round; what was sent is kept as it came.
 */
class NamesTurnNothingRoundTest extends Product {
  private static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD";
  private static final String MARKS = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

  private String word = "";
  private String title = "";
  private String account = "";
  private String contact = "";
  private String id = "";

  @BeforeEach
  void aCustomerWhoseNamesAreTurnedWrites() {
    word = unique("turned");
    title = "Pay \u202Efdp.eciovni " + word + " \u2067" + HEBREW;
    account = "\u202EknaB\u202C " + word;
    contact = "\u2066Jo\u2069\u2069 \u200F" + HEBREW + " " + word;
    id =
        api()
            .post(
                "/api/v1/messages",
                Inbox.message(unique("ticket"))
                    .with("subject", title)
                    .with("body", "\u200F" + HEBREW + " 1.")
                    .with("account", Map.of("externalId", word, "name", account))
                    .with("from", Map.of("email", word + "@bank.example", "name", contact))
                    .with("attributes", Map.of("product", "\u202Ereyap"))
                    .body())
            .expect(201)
            .at("/caseId");
    settle();
  }

  @Test
  void no_page_says_a_mark_in_a_name() {
    String theirs = api().get("/api/v1/cases/" + id).expect(200).at("/account");
    for (String path :
        List.of(
            "/cases/" + id,
            "/cases/" + id + "/gate",
            "/desk?status=all&q=" + id,
            "/accounts/" + theirs,
            "/accounts?q=" + word)) {
      String said = said(path);
      assertThat(said).as(path).contains(word);
      assertThat(said.replaceAll("<div class=\"words[^<]*</div>", "").split(MARKS, -1))
          .as(path + ": " + said)
          .hasSize(1);
    }
    assertThat(said("/cases/" + id)).contains(plain(title), plain(account), plain(contact), HEBREW);
  }

  @Test
  void what_was_sent_is_kept_and_read_by_programs_as_it_came() {
    assertThat(api().get("/api/v1/cases/" + id).at("/title")).isEqualTo(title);
    assertThat(said("/cases/" + id)).contains("\u200F" + HEBREW + " 1.");
  }

  @Test
  void what_can_be_edited_is_what_is_kept() {
    String theirs = api().get("/api/v1/cases/" + id).at("/account");
    assertThat(page("/accounts/" + theirs)).contains("value=\"" + account + "\"");
  }

  private String page(String path) {
    return api().get(path, "Accept", "text/html").expect(200).text();
  }

  /** Without what stands in fields. */
  private String said(String path) {
    return page(path).replaceAll(" value=\"[^\"]*\"", "");
  }

  private static String plain(String name) {
    return name.replaceAll(MARKS, "");
  }
}
