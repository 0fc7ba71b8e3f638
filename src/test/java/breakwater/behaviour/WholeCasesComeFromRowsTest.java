package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Issue 3, the first hour: the export of a helpdesk that nobody described, one row for each case.
 */
class WholeCasesComeFromRowsTest extends ImportedRows {
  @Test
  void a_preview_guesses_what_the_columns_mean_and_its_mapping_can_be_sent_back() {
    JsonNode preview = preview(export());
    assertThat(preview.at("/guessed").asBoolean()).isTrue();
    assertThat(preview.at("/problems")).isEmpty();
    assertThat(preview.at("/rejections")).isEmpty();
    assertThat(preview.at("/mapping/rowIs").asString()).isEqualTo("CASE");
    assertThat(preview.at("/mapping/resolvedAt/column").asString()).isEqualTo("Resolved at");
    taken(preview.at("/mapping").toString(), export());
    assertThat(history(caseOf(key + "1")))
        .containsExactly(
            "2016-02-01T09:15:00Z case.opened.v1",
            "2016-02-01T09:15:00Z case.customer-wrote.v1",
            "2016-02-01T09:15:00Z case.team-set.v1",
            "2016-02-01T09:15:00Z case.assigned.v1",
            "2016-02-01T09:15:00Z case.attribute-set.v1",
            "2016-02-01T09:15:00Z case.attribute-set.v1",
            "2016-02-01T09:15:00Z escalation.raised.v1",
            "2016-02-02T10:00:00Z case.resolved.v1",
            "2016-02-02T10:00:00Z escalation.closed.v1",
            "2016-02-09T08:00:00Z case.closed.v1");
  }

  @Test
  void names_that_differ_in_their_marks_alone_stay_two_and_are_read_as_they_were_written() {
    taken(preview(export()).at("/mapping").toString(), export());
    JsonNode one = shown(caseOf(key + "1"));
    JsonNode other = shown(caseOf(key + "2"));
    assertThat(one.at("/assignee")).isNotEqualTo(other.at("/assignee"));
    assertThat(one.at("/team")).isEqualTo(other.at("/team"));
    String page =
        api().get("/cases/" + caseOf(key + "1"), "Accept", "text/html").expect(200).text();
    assertThat(page).contains("Jörg Müller", "Süd", "Müller " + key);
    JsonNode account =
        api().get("/api/v1/accounts/" + one.at("/account").asString()).expect(200).json();
    assertThat(account.at("/name").asString()).isEqualTo("Müller " + key);
    assertThat(
            api()
                .get("/api/v1/accounts/" + account.at("/id").asString() + "/contacts")
                .expect(200)
                .text())
        .contains("ann" + key.toLowerCase(Locale.ROOT));
  }

  @Test
  void a_customer_is_who_they_are_to_messages_too_and_no_fact_holds_their_name() {
    imported(preview(export()).at("/mapping").toString(), export());
    String account = shown(caseOf(key + "1")).at("/account").asString();
    api()
        .post(
            "/api/v1/messages",
            Map.of(
                "source",
                "helpdesk",
                "conversation",
                unique("later"),
                "externalId",
                unique("later"),
                "direction",
                "INBOUND",
                "account",
                Map.of("externalId", "Müller " + key),
                "from",
                Map.of("email", "ann" + key + "@mueller.example"),
                "body",
                "It is me again."))
        .expect(201);
    settle();
    assertThat(api().get("/api/v1/cases?account=" + account).expect(200).json().at("/items").size())
        .isEqualTo(2);
    Long named =
        bean(JdbcClient.class)
            .sql("select count(*) from fact where payload ilike :address or payload like :name")
            .param("address", "%ann" + key + "%")
            .param("name", "%Müller " + key + "%")
            .query(Long.class)
            .single();
    assertThat(named).isZero();
  }

  @Test
  void the_next_export_adds_only_what_has_changed_since() {
    String mapping = preview(export()).at("/mapping").toString();
    taken(mapping, export());
    String later =
        export()
            .replace(
                "Open,Low,2016-02-03 11:00,,2016-02-03 12:00",
                "Solved,High,2016-02-03 11:00,2016-02-05 09:00,2016-02-05 09:30");
    mapping =
        mapping
            .replace("\"Open\":\"OPEN\"", "\"Open\":\"OPEN\",\"Solved\":\"RESOLVED\"")
            .replace("\"Low\":\"LOW\"", "\"Low\":\"LOW\",\"High\":\"HIGH\"");
    int before = history(caseOf(key + "2")).size();
    JsonNode done = taken(mapping, later);
    assertThat(done.at("/rowsKept").asInt()).isEqualTo(1);
    assertThat(done.at("/rowsRepeated").asInt()).isEqualTo(1);
    List<String> history = history(caseOf(key + "2"));
    assertThat(history.subList(before, history.size()))
        .containsExactly(
            "2016-02-05T09:00:00Z case.resolved.v1", "2016-02-05T09:30:00Z case.priority-set.v1");
  }

  @Test
  void what_no_column_tells_is_said_before_it_counts_as_now() {
    JsonNode preview = preview("Key,Subject,Status,Due\n%s,Late,Closed,soon\n".formatted(key));
    assertThat(preview.at("/doubts").toString())
        .contains("counts as opened now", "one of these rows is finished or waiting");
    assertThat(preview(export()).at("/doubts")).isEmpty();
  }

  @Test
  void numbers_that_repeat_are_said_with_what_the_reading_makes_of_them() {
    var rows = new StringBuilder("Nr,Status,Created at,Updated at,Resolved at\n");
    for (int n = 1; n <= 20; n++) {
      rows.append("%d,Solved,2016-02-01 09:00,2016-02-02 09:00,2016-02-02 09:00\n".formatted(n));
    }
    rows.append("7,Open,2016-02-01 09:00,2016-02-03 09:00,\n");
    JsonNode whole = preview(rows.toString());
    assertThat(whole.at("/mapping/rowIs").asString()).isEqualTo("CASE");
    assertThat(whole.at("/doubts").toString())
        .contains("1 of 20 numbers in “Nr” stands in several rows: 7.", "read as a whole case");

    rows.append("8,Open,2016-02-01 09:00,2016-02-03 09:00,\n");
    JsonNode changes = preview(rows.toString());
    assertThat(changes.at("/mapping/rowIs").asString()).isEqualTo("CHANGE");
    assertThat(changes.at("/doubts").toString())
        .contains("2 of 20 numbers in “Nr” stand in several rows: 7, 8.")
        .contains("read as a change of its case, as it was at “Updated at”")
        .contains("resolved or closed is not read");
    assertThat(
            preview("Nr,Status,Updated at\n1,New,2016-02-01 09:00\n1,Solved,2016-02-02 09:00\n")
                .at("/doubts")
                .toString())
        .doesNotContain("several rows");
  }

  @Test
  void whoever_is_written_with_a_name_and_an_address_is_known_by_both() {
    String address = key.toLowerCase(Locale.ROOT) + "@acme.example";
    String file =
        "Number,Title,State,Requester\n%s9,Late,Open,\"\"\"Weber, Jo\"\" <%s>\"\n"
            .formatted(key, address);
    taken(preview(file).at("/mapping").toString(), file);
    String contact = shown(caseOf(key + "9")).at("/contact").asString();
    assertThat(contact).doesNotContain("eber", address);
    assertThat(api().get("/api/v1/contacts/" + contact).expect(200).text())
        .contains("\"Weber, Jo\"", address);
  }

  @Test
  void cases_that_are_here_already_are_counted_before_they_are_gone_on_with() {
    taken(preview(export()).at("/mapping").toString(), export());
    assertThat(preview(export()).at("/doubts").toString())
        .contains("cases of these rows came from “helpdesk” before", "give it another name")
        .doesNotContain("another title");
    assertThat(
            preview(export().replace("Invoice is wrong", "Of another desk"))
                .at("/doubts")
                .toString())
        .contains("Another title here than in the file: 1.");
  }

  @Test
  void a_mapping_that_cannot_be_read_is_refused_in_its_own_words() {
    assertThat(
            problem(
                "{\"source\": \"x\", \"status\": {\"column\": \"Status\", \"values\": {\"Done\":"
                    + " \"FIXED\"}}}"))
        .contains("'status.values.Done' is 'FIXED'", "WAITING_ON_CUSTOMER")
        .doesNotContain("breakwater", "deserialize", "Enum");
    assertThat(problem("{\"sorce\": \"x\"}"))
        .contains("'sorce'", "source")
        .doesNotContain("breakwater");
    assertThat(problem("{\"at\": \"Created at\"}"))
        .contains("'at'", "must be an object")
        .doesNotContain("java");
    assertThat(problem("{\"at\": ")).contains("no JSON");
    assertThat(problem("{\"source\": \"x\", \"sections\": {\"escalation\": {\"tier\": \"TOP\"}}}"))
        .contains("'sections.escalation.tier' is 'TOP'", "ENGINEERING")
        .doesNotContain("breakwater", "deserialize", "Enum");
  }

  @Test
  void a_change_needs_its_case_and_only_a_whole_case_has_an_end() {
    assertThat(
            problem(
                "{\"source\": \"x\", \"caseKey\": \"Ticket ID\", \"resolvedAt\": {\"column\":"
                    + " \"Resolved at\"}}"))
        .contains("rowIs", "one row then tells a whole case");
  }

  private String problem(String mapping) {
    return send("/api/v1/imports/preview", mapping, export()).expect(200).at("/problems");
  }
}
