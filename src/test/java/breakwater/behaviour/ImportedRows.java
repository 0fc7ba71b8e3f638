package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** The export of a helpdesk that nobody described, one row for each case. */
abstract class ImportedRows extends ImportedHistory {
  private static final String EXPORT =
      """
      Ticket ID,Subject,Description,Status,Priority,Created at,Resolved at,Updated at,Group,Assignee,Organization,Requester,Escalated,Browser
      #1,Invoice is wrong,The sum on page two is wrong.,Closed,Urgent,2016-02-01 09:15,2016-02-02 10:00,2016-02-09 08:00,Süd,Jörg Müller,Müller #,ann#@mueller.example,Yes,Firefox
      #2,How do I export?,I cannot find the button.,Open,Low,2016-02-03 11:00,,2016-02-03 12:00,Süd,Jörg Möller,Möller #,ben#@moeller.example,Yes,Chrome
      """;

  String key = "";

  @BeforeEach
  void anotherKey() {
    key = unique("T");
  }

  JsonNode preview(String file) {
    return api()
        .post("/api/v1/imports/preview", file, "Content-Type", "text/csv")
        .expect(200)
        .json();
  }

  /** All of it. */
  JsonNode taken(String mapping, String file) {
    JsonNode done = imported(mapping, file);
    assertThat(done.at("/state").asString()).isEqualTo("DONE");
    assertThat(done.at("/rowsRejected").asInt()).isZero();
    return done;
  }

  String export() {
    return EXPORT.replace("#", key);
  }

  JsonNode shown(String id) {
    return api().get("/api/v1/cases/" + id).expect(200).json();
  }
}
