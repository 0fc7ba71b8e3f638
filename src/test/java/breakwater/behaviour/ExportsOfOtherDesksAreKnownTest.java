package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** E18: a file of one's helpdesk, without a word of configuration. */
class ExportsOfOtherDesksAreKnownTest extends ImportedHistory {
  private String key = "";

  @BeforeEach
  void anotherKey() {
    key = unique("d");
  }

  /** Freshdesk, API v2: status 2 open to 5 closed, priority 1 low to 4 urgent. */
  @Test
  void the_numbers_of_freshdesk_are_read_as_freshdesk_means_them() {
    JsonNode preview =
        preview(
            """
            {"id":"#1","subject":"a","status":2,"priority":1,"created_at":"2026-01-05T09:00:00Z","responder_id":7,"is_escalated":false,"stats":{"resolved_at":null}}
            {"id":"#2","subject":"b","status":3,"priority":2,"created_at":"2026-01-05T09:00:00Z","responder_id":7,"is_escalated":false,"stats":{"resolved_at":null}}
            {"id":"#3","subject":"c","status":4,"priority":3,"created_at":"2026-01-05T09:00:00Z","responder_id":7,"is_escalated":true,"stats":{"resolved_at":"2026-01-06T09:00:00Z"}}
            {"id":"#4","subject":"d","status":5,"priority":4,"created_at":"2026-01-05T09:00:00Z","responder_id":7,"is_escalated":true,"stats":{"resolved_at":"2026-01-07T09:00:00Z"}}
            """
                .replace("#", key));
    assertThat(preview.at("/problems")).isEmpty();
    assertThat(preview.at("/mapping/source").asString()).isEqualTo("freshdesk");
    assertThat(preview.at("/mapping/status/values").toString())
        .isEqualTo(
            "{\"2\":\"OPEN\",\"3\":\"WAITING_ON_CUSTOMER\",\"4\":\"RESOLVED\",\"5\":\"CLOSED\"}");
    assertThat(preview.at("/mapping/priority/values").toString())
        .isEqualTo("{\"1\":\"LOW\",\"2\":\"MEDIUM\",\"3\":\"HIGH\",\"4\":\"CRITICAL\"}");
    assertThat(preview.at("/mapping/resolvedAt/column").asString()).isEqualTo("stats.resolved_at");
    assertThat(preview.at("/mapping/sections"))
        .as("is_escalated says there that a promise was missed")
        .isEmpty();
    assertThat(preview.at("/doubts").toString()).doesNotContain("bare numbers");
  }

  @Test
  void a_state_of_the_house_in_freshdesk_is_asked_for() {
    JsonNode preview =
        preview(
            """
            id,subject,status,priority,created_at,fr_escalated,responder_id
            #1,a,2,1,2026-01-05T09:00:00Z,false,7
            #2,b,8,1,2026-01-05T09:00:00Z,false,7
            """
                .replace("#", key));
    assertThat(preview.at("/doubts").toString())
        .contains("1 row is refused, because nobody said what 8 (1 row) stands for in “status”");
  }

  @Test
  void bare_numbers_of_an_unknown_system_are_a_doubt_as_priorities_and_a_question_as_states() {
    JsonNode preview =
        preview(
            """
            id,subject,status,priority,created
            #1,a,1,1,2026-01-05T09:00:00Z
            #2,b,3,4,2026-01-05T09:00:00Z
            """
                .replace("#", key));
    assertThat(preview.at("/problems").toString())
        .contains("'status' lists no 'values'", "column 'status' stands for: 1, 3");
    assertThat(preview.at("/doubts").toString())
        .contains("“priority” holds bare numbers", "1 is critical, 4 is low", "turn it round if 4");
  }

  @Test
  void bad_days_are_counted_before_their_rows_are_refused() {
    JsonNode preview =
        preview(
            """
            Nr;Betreff;Status;Erstellt am
            #1;a;Offen;03.02.2026
            #2;b;Offen;31.02.2026
            #3;c;Offen;14.02.2026
            #4;d;Offen;14.02.2099
            """
                .replace("#", key));
    assertThat(preview.at("/mapping/openedAt/column").asString()).isEqualTo("Erstellt am");
    assertThat(preview.at("/rejections").size()).isEqualTo(2);
    assertThat(preview.at("/doubts").toString())
        .contains(
            "2 rows are refused, because “Erstellt am” holds no time that has been there:"
                + " 31.02.2026, 14.02.2099.");
  }

  /** Jira writes a column for each label, all of one name. */
  @Test
  void a_label_in_a_later_column_is_a_tag_of_its_case() {
    String file =
        """
        Issue key,Summary,Status,Created,Labels,Labels,Labels
        #1,a,Done,2016-02-03 09:00,ui,,
        #2,b,Done,2016-02-03 09:00,ui,backend,to-engineering
        """
            .replace("#", key);
    imported(preview(file).at("/mapping").toString(), file);
    assertThat(
            api()
                .get("/api/v1/cases/" + caseOf(key + "2"))
                .expect(200)
                .json()
                .at("/tags")
                .toString())
        .isEqualTo("[\"backend\",\"to-engineering\",\"ui\"]");
    assertThat(
            api()
                .get("/api/v1/cases/" + caseOf(key + "1"))
                .expect(200)
                .json()
                .at("/tags")
                .toString())
        .isEqualTo("[\"ui\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "zendesk, 'id,subject,status,created at,Requester external id,Group stations'",
    "jira, 'Issue key,Issue Type,Summary,status,created at,Project key'",
    "servicenow, 'number,short_description,status,created at,sys_id,assignment_group'",
    "otrs, 'TicketNumber,Title,status,created at,QueueID,StateType'",
    "helpdesk, 'id,subject,status,created at,a,b'"
  })
  void a_system_is_known_by_its_columns(String system, String header) {
    String row = "#1,a,open,2026-01-05T09:00:00Z,x,y\n".replace("#", key);
    if (system.equals("jira")) {
      row = "#1,a,b,open,2026-01-05T09:00:00Z,y\n".replace("#", key);
    }
    assertThat(preview(header + "\n" + row).at("/mapping/source").asString()).isEqualTo(system);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "freshdesk |"
            + " id,subject,status,created_at,fr_escalated,responder_id,description,description_text",
        "freshdesk |"
            + " id,subject,status,created_at,fr_escalated,responder_id,structured_description,description_text",
        "zendesk | Id,Subject,Status,Created at,Submitter,Group stations,Raw subject,Description",
        "jira | Issue key,Summary,Status,Created,Issue Type,Project key,Environment,Description",
        "servicenow |"
            + " number,short_description,state,opened_at,sys_id,assignment_group,comments_and_work_notes,description",
        "otrs | TicketNumber,Title,State,Created,QueueID,StateType,Type,Body"
      })
  void what_was_written_becomes_the_first_message(String system, String header) {
    String file = header + "\n" + "#1,a,open,2026-01-05T09:00:00Z,x,y,z,It stalls.\n";
    file = file.replace("#", key);
    JsonNode preview = preview(file);
    assertThat(preview.at("/mapping/source").asString()).isEqualTo(system);
    assertThat(preview.at("/problems")).isEmpty();
    imported(preview.at("/mapping").toString(), file);
    JsonNode messages =
        api()
            .get("/api/v1/cases/" + caseOf(key + "1") + "/messages")
            .expect(200)
            .json()
            .at("/items");
    assertThat(messages).hasSize(1);
    assertThat(messages.at("/0/body").asString()).isEqualTo("It stalls.");
  }

  @Test
  void files_of_two_systems_are_told_apart_by_their_names_or_by_what_is_said() {
    String file = "id,subject,status,created\n#1,a,Done,2026-01-05\n".replace("#", key);
    String shop = "/api/v1/imports/preview?fileName=Shop%202026-01.csv";
    JsonNode first = api().post(shop, file, "Content-Type", "text/csv").expect(200).json();
    assertThat(first.at("/mapping/source").asString()).isEqualTo("shop");
    String mapping = first.at("/mapping").toString();
    imported(mapping, file);

    JsonNode other = preview(file);
    assertThat(other.at("/mapping/source").asString()).isEqualTo("helpdesk");
    assertThat(other.at("/doubts").toString())
        .contains("1 case of these numbers and titles came from “shop” before")
        .contains("name it “shop” too");

    String said = unique("said");
    api()
        .post(
            "/api/v1/imports?source=%s&mapping=%s"
                .formatted(said, URLEncoder.encode(mapping, StandardCharsets.UTF_8)),
            file,
            "Content-Type",
            "text/csv")
        .expect(202);
    work();
    assertThat(
            bean(JdbcClient.class)
                .sql("select source from conversation where external_id = :key order by source")
                .param("key", key + "1")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("shop", said);
    assertThat(
            api()
                .post(
                    "/api/v1/imports?source=two%20words&mapping=text-tickets",
                    "text,label\na,b\n", "Content-Type", "text/csv")
                .expect(422)
                .at("/detail"))
        .contains("'source' must name the system");
  }

  private JsonNode preview(String file) {
    return api()
        .post("/api/v1/imports/preview", file, "Content-Type", "text/csv")
        .expect(200)
        .json();
  }
}
