package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer's message on a waiting or resolved case does is what a person expects. */
class CustomersMessageTest extends Product {
  private final String conversation = unique("ticket");

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER,    OPEN",
    "THIRD_PARTY, WAITING_ON_THIRD_PARTY",
    "HOLD,        ON_HOLD",
  })
  void it_ends_waiting_on_the_customer_only(String on, String after) {
    String id = opened();
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", on)).expect(200);
    assertThat(write("Here are the logs.").at("/outcome")).isEqualTo("APPENDED");

    Reply read = read(id);
    assertThat(read.at("/status")).isEqualTo(after);
    assertThat(read.at("/unseen")).isEqualTo("true");
    assertThat(read.at("/customerWaits")).isEqualTo("true");
  }

  @Test
  void it_reopens_a_resolved_case() {
    String id = resolved();
    write("It fails again.");
    assertThat(read(id).at("/status")).isEqualTo("OPEN");
    assertThat(read(id).at("/reopenings")).isEqualTo("1");
    assertThat(read(id).at("/resolvedAt")).isEmpty();
  }

  @Test
  void thanks_reopen_nothing() {
    // Elsewhere reported as chatwoot#10178.
    String id = resolved();
    write("Thank you very much!");
    assertThat(read(id).at("/status")).isEqualTo("RESOLVED");
    assertThat(read(id).at("/messages")).isEqualTo("2");
  }

  @Test
  void one_that_was_sent_before_the_resolution_and_came_after_it_shows_as_unseen() {
    String id = opened();
    advance(Duration.ofMinutes(10));
    String sentAt = now().minusSeconds(60).toString();
    api().post("/api/v1/cases/" + id + "/resolution", Map.of()).expect(200);
    assertThat(read(id).at("/unseen")).isEqualTo("false");
    receive(Inbox.message(conversation).with("sentAt", sentAt).with("body", "One more thing:"))
        .expect(201);
    assertThat(read(id).at("/status")).isEqualTo("RESOLVED");
    assertThat(read(id).at("/unseen")).isEqualTo("true");
  }

  @Test
  void within_fourteen_days_of_the_closure_it_reopens() {
    String id = closed();
    advance(Duration.ofDays(14).minusMinutes(5));
    assertThat(write("It fails again.").at("/caseId")).isEqualTo(id);
    assertThat(read(id).at("/status")).isEqualTo("OPEN");
  }

  @Test
  void later_it_begins_a_new_case_that_names_the_old_one() {
    String id = closed();
    advance(Duration.ofDays(14).plusMinutes(5));
    Reply reply = write("It fails again.");
    assertThat(reply.at("/outcome")).isEqualTo("OPENED");
    String next = reply.at("/caseId");
    assertThat(next).isNotEqualTo(id);
    assertThat(read(id).at("/status")).isEqualTo("CLOSED");
    assertThat(read(next).at("/attributes/follow-up-of")).isEqualTo(id);

    assertThat(write("And again.").at("/caseId")).isEqualTo(next);
  }

  private String opened() {
    Reply reply = receive(Inbox.message(conversation)).expect(201);
    assertThat(reply.at("/outcome")).isEqualTo("OPENED");
    return reply.at("/caseId");
  }

  private String resolved() {
    String id = opened();
    api()
        .post("/api/v1/cases/" + id + "/resolution", Map.of("resolution", "Restarted the job."))
        .expect(200);
    return id;
  }

  private String closed() {
    String id = resolved();
    api().post("/api/v1/cases/" + id + "/closure", Map.of()).expect(200);
    return id;
  }

  private Reply write(String body) {
    return receive(Inbox.message(conversation).with("body", body)).expect(201);
  }

  private Reply receive(Inbox message) {
    return api().post("/api/v1/messages", message.body());
  }

  private Reply read(String id) {
    return api().get("/api/v1/cases/" + id).expect(200);
  }
}
