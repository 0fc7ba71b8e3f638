package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * CSV and JSON Lines are imported with a column mapping; a repeat imports nothing twice. One list
 * of what such files hold, which is why it is long.
 */
class HistoryComesFromFilesTest extends ImportedHistory {
  private static final String LOG =
      """
      number,incident_state,sys_mod_count,opened_at,sys_updated_at,category,subcategory,u_symptom,priority,assignment_group,assigned_to,caller_id,location,made_sla
      K1,New,0,29/2/2016 01:16,29/2/2016 01:23,55,170,?,3,70,?,9,143,true
      K1,Awaiting User Info,1,29/2/2016 01:16,29/2/2016 02:00,55,170,?,2,70,21,9,143,true
      K1,Active,2,29/2/2016 01:16,29/2/2016 03:00,55,170,?,2,24,21,9,143,true
      K1,Resolved,3,29/2/2016 01:16,29/2/2016 04:00,55,170,?,2,24,21,9,143,true
      K1,Active,4,29/2/2016 01:16,29/2/2016 05:00,55,170,?,2,24,21,9,143,true
      K1,Closed,5,29/2/2016 01:16,29/2/2016 06:00,55,170,?,2,24,21,9,143,false
      K2,New,0,31/2/2016 01:16,31/2/2016 01:23,55,170,?,3,70,?,9,143,true
      K2,Sleeping,1,29/2/2016 01:16,29/2/2016 01:23,55,170,?,3,70,?,9,143,true
      K2,New,2,29/2/2016 02:16,29/2/2016 02:23,55
      """;

  private String number = "";

  @BeforeEach
  void anotherNumber() {
    number = unique("INC");
  }

  @Test
  void an_event_log_becomes_cases_with_their_facts_at_their_instants() {
    JsonNode done = imported("servicenow-event-log", log());
    assertThat(done.at("/state").asString()).isEqualTo("DONE");
    assertThat(counts(done)).isEqualTo("9 read, 6 kept, 0 repeated, 3 rejected, 1 opened");

    List<String> history = history(caseOf(number + "K1"));
    assertThat(history)
        .containsExactly(
            "2016-02-29T01:16:00Z case.opened.v1",
            "2016-02-29T01:23:00Z case.type-set.v1",
            "2016-02-29T01:23:00Z case.area-set.v1",
            "2016-02-29T01:23:00Z case.team-set.v1",
            "2016-02-29T01:23:00Z case.attribute-set.v1",
            "2016-02-29T01:23:00Z case.attribute-set.v1",
            "2016-02-29T02:00:00Z case.priority-set.v1",
            "2016-02-29T02:00:00Z case.assigned.v1",
            "2016-02-29T02:00:00Z case.waiting-began.v1",
            "2016-02-29T03:00:00Z case.team-set.v1",
            "2016-02-29T03:00:00Z case.waiting-ended.v1",
            "2016-02-29T03:00:00Z escalation.raised.v1",
            "2016-02-29T04:00:00Z case.resolved.v1",
            "2016-02-29T04:00:00Z escalation.closed.v1",
            "2016-02-29T05:00:00Z case.reopened.v1",
            "2016-02-29T05:00:00Z escalation.reopened.v1",
            "2016-02-29T06:00:00Z case.attribute-set.v1",
            "2016-02-29T06:00:00Z case.closed.v1",
            "2016-02-29T06:00:00Z escalation.closed.v1");
  }

  @Test
  void the_same_file_again_imports_nothing() {
    imported("servicenow-event-log", log());
    int before = history(caseOf(number + "K1")).size();
    JsonNode again = imported("servicenow-event-log", log());
    assertThat(counts(again)).isEqualTo("9 read, 0 kept, 6 repeated, 3 rejected, 0 opened");
    assertThat(history(caseOf(number + "K1"))).hasSize(before);
  }

  @Test
  void a_longer_file_adds_what_is_new_to_the_same_case() {
    String whole = log();
    String shorter = whole.lines().limit(4).collect(Collectors.joining("\n"));
    imported("servicenow-event-log", shorter);
    JsonNode rest = imported("servicenow-event-log", whole);
    assertThat(counts(rest)).isEqualTo("9 read, 3 kept, 3 repeated, 3 rejected, 0 opened");
    assertThat(rest.at("/casesChanged").asInt()).isEqualTo(1);
    assertThat(history(caseOf(number + "K1"))).hasSize(19);
  }

  @Test
  void bad_rows_are_listed_with_line_and_reason() {
    String id = imported("servicenow-event-log", log()).at("/id").asString();
    JsonNode rows = api().get("/api/v1/imports/" + id + "/rejections").expect(200).json();
    assertThat(
            rows.at("/items")
                .valueStream()
                .map(r -> r.at("/line").asInt() + ": " + r.at("/reason").asString()))
        .containsExactly(
            "8: The column 'sys_updated_at' holds no time of the form d/M/yyyy H:mm.",
            "9: The value in 'incident_state' is not among those of the mapping; add it there, or"
                + " say what others are with 'otherwise'.",
            "10: It has 6 cells, but the header has 14.");
    assertThat(api().get("/api/v1/imports/" + id + "/rejections.csv").expect(200).text())
        .startsWith("line,reason\r\n8,\"The column");
  }

  /** House, rule 13: what outlives an erasure holds no text. */
  @Test
  void a_reason_quotes_no_cell() {
    String secret = "planted " + number;
    String whole =
        log()
            .replace("Sleeping", secret)
            .replace("31/2/2016 01:23", secret)
            .replace(",2,29", ",x " + secret + ",29");
    String id = imported("servicenow-event-log", whole).at("/id").asString();
    String rows = api().get("/api/v1/imports/" + id + "/rejections").expect(200).text();
    assertThat(rows).contains("sys_updated_at", "incident_state", "no whole number");
    assertThat(rows).doesNotContain("planted");
  }

  @Test
  void texts_become_cases_with_a_message_and_a_type() {
    JsonNode done =
        imported(
            "text-tickets",
            "text,label\n\"The printer %s, is on fire\",Hardware parts\n".formatted(number));
    assertThat(counts(done)).isEqualTo("1 read, 1 kept, 0 repeated, 0 rejected, 1 opened");
    assertThat(
            counts(
                imported(
                    "text-tickets",
                    "label,text\nHardware parts,\"The printer %s, is on fire\"\n"
                        .formatted(number))))
        .isEqualTo("1 read, 0 kept, 1 repeated, 0 rejected, 0 opened");
  }

  @Test
  void an_import_goes_on_in_small_steps_whatever_happens_between_them() {
    String id = started("servicenow-event-log", log());
    int steps = 0;
    while (worker().work()) {
      steps++;
    }
    assertThat(steps).isGreaterThanOrEqualTo(4);
    assertThat(progress(id).at("/state").asString()).isEqualTo("DONE");
  }

  /**
   * The end of a process in the middle of a portion leaves what its transaction leaves: nothing.
   */
  @Test
  void what_did_not_commit_before_a_kill_is_done_again() {
    String id = started("servicenow-event-log", log());
    boolean more = true;
    while (more) {
      bean(TransactionTemplate.class)
          .executeWithoutResult(
              status -> {
                worker().work();
                status.setRollbackOnly();
              });
      more = worker().work();
    }
    assertThat(counts(progress(id))).isEqualTo("9 read, 6 kept, 0 repeated, 3 rejected, 1 opened");
    assertThat(history(caseOf(number + "K1"))).hasSize(19);
  }

  @Test
  void an_import_can_be_stopped_but_only_once() {
    String id = started("servicenow-event-log", log());
    worker().work();
    api().delete("/api/v1/imports/" + id).expect(200);
    work();
    assertThat(progress(id).at("/state").asString()).isEqualTo("CANCELLED");
    assertThat(api().delete("/api/v1/imports/" + id).expect(409).at("/type"))
        .isEqualTo("/problems/import-finished");
  }

  @Test
  void a_file_that_is_no_table_fails_with_a_sentence() {
    assertThat(send("/api/v1/imports", "text-tickets", "PK\3\4 nonsense").expect(422).at("/detail"))
        .contains("ZIP archive");
    assertThat(send("/api/v1/imports", "text-tickets", "GIF\1\2\n").expect(422).at("/detail"))
        .contains("no table");
    assertThat(send("/api/v1/imports", "text-tickets", "text,label\n").expect(422).at("/detail"))
        .contains("has a header, but no rows");
    assertThat(send("/api/v1/imports/preview", "", "[]").expect(422).at("/detail"))
        .contains("is an empty list");
    assertThat(send("/api/v1/imports/preview", "", "text,label\n").expect(422).at("/detail"))
        .contains("has a header, but no rows");
    assertThat(imported("text-tickets", "a,b\n1,2\n").at("/failure").asString())
        .contains("wants a column 'text', but the file has a, b");
  }

  @Test
  void an_unfit_mapping_is_refused_before_anything_is_kept() {
    assertThat(api().post("/api/v1/imports", "a\n1\n").expect(422).at("/detail"))
        .startsWith("It is not said what the columns mean. Add ?mapping=")
        .contains("servicenow-event-log", "/api/v1/imports/preview")
        .doesNotContain("''");
    assertThat(api().post("/api/v1/imports?mapping=nonsense", "a\n1\n").expect(422).at("/detail"))
        .contains("There is no mapping 'nonsense'", "servicenow-event-log");
    assertThat(
            send("/api/v1/imports", "{\"name\":\"x\",\"sauce\":1}", "a\n1\n")
                .expect(422)
                .at("/detail"))
        .contains("sauce");
    assertThat(send("/api/v1/imports", "{\"name\":\"x\"}", "a\n1\n").expect(422).at("/detail"))
        .contains("'source' must name the system", "'status', or the 'message'");
  }

  @Test
  void a_preview_says_what_the_first_rows_would_become() {
    Reply reply = api().post("/api/v1/imports/preview", log()).expect(200);
    assertThat(reply.at("/suggested")).isEqualTo("servicenow-event-log");
    assertThat(reply.at("/problems")).isEqualTo("[]");
    assertThat(reply.at("/cases/0/key")).isEqualTo(number + "K1");
    assertThat(reply.at("/cases/0/events/0/fact")).isEqualTo("CaseOpened");
    assertThat(reply.json().at("/rejections")).hasSize(3);
    assertThat(send("/api/v1/imports/preview", "text-tickets", log()).expect(200).at("/problems"))
        .contains("wants a column 'text'");
  }

  @Test
  void a_form_may_carry_the_mapping_and_the_file() {
    String id = sent("/api/v1/imports", "text-tickets").expect(202).at("/id");
    work();
    assertThat(progress(id).at("/fileName").asString()).isEqualTo("a.csv");
    assertThat(progress(id).at("/rowsKept").asInt()).isEqualTo(1);
  }

  @Test
  void a_name_of_the_file_that_is_said_goes_before_that_of_its_part() {
    String id = sent("/api/v1/imports?fileName=b.csv", "text-tickets").expect(202).at("/id");
    assertThat(progress(id).at("/fileName").asString()).isEqualTo("b.csv");
    work();
  }

  @Test
  void what_is_said_twice_and_not_the_same_is_refused() {
    assertThat(
            sent("/api/v1/imports?mapping=servicenow-event-log", "text-tickets")
                .expect(400)
                .at("/detail"))
        .contains("'mapping' is said twice, and not the same", "Say it once");
    String same = "/api/v1/imports/preview?mapping=text-tickets";
    assertThat(sent(same, "text-tickets").expect(200).at("/problems")).isEqualTo("[]");
  }

  /** A form with a mapping and a file {@code a.csv}. */
  private Reply sent(String address, String mapping) {
    String form =
        "--x\r\n"
            + "Content-Disposition: form-data; name=\"mapping\"\r\n\r\n"
            + mapping
            + "\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            + "text,label\n"
            + number
            + ",a\n\r\n--x--\r\n";
    return api().post(address, form, "Content-Type", "multipart/form-data; boundary=x");
  }

  @Test
  void a_part_of_a_form_that_is_too_long_is_refused_and_not_cut_off() {
    assertThat(sent("/api/v1/imports", "x".repeat((1 << 20) + 1)).expect(400).at("/detail"))
        .contains("'mapping' holds more than 1048576 bytes");
  }

  @Test
  void shipped_mappings_are_listed() {
    assertThat(api().get("/api/v1/imports/mappings").expect(200).text())
        .contains("servicenow-event-log", "text-tickets");
  }

  private String log() {
    return LOG.replaceAll("(?m)^K", number + "K");
  }

  private static String counts(JsonNode p) {
    return "%d read, %d kept, %d repeated, %d rejected, %d opened"
        .formatted(
            p.at("/rowsRead").asInt(),
            p.at("/rowsKept").asInt(),
            p.at("/rowsRepeated").asInt(),
            p.at("/rowsRejected").asInt(),
            p.at("/casesOpened").asInt());
  }
}
