package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Anything inbound becomes a message on one case, once. */
class IntakeTest extends Product {
  private final String conversation = unique("ticket");

  @Test
  void a_message_opens_a_case_and_the_next_of_its_conversation_joins_it() {
    Reply first = receive(Inbox.message(conversation)).expect(201);
    assertThat(first.at("/outcome")).isEqualTo("OPENED");
    assertThat(first.at("/messageId")).isEqualTo("m1");
    assertThat(first.header("ETag")).isEqualTo("\"" + first.at("/version") + "\"");

    Reply second = receive(Inbox.message(conversation)).expect(201);
    assertThat(second.at("/outcome")).isEqualTo("APPENDED");
    assertThat(second.at("/caseId")).isEqualTo(first.at("/caseId"));
    assertThat(second.at("/messageId")).isEqualTo("m2");
  }

  @Test
  void a_repeat_is_answered_with_what_became_of_the_first() {
    Inbox message = Inbox.message(conversation);
    Reply first = receive(message).expect(201);
    receive(Inbox.message(conversation)).expect(201);
    Reply again = receive(message.with("body", "Other words, same name.")).expect(200);
    assertThat(again.at("/outcome")).isEqualTo("DUPLICATE");
    assertThat(again.at("/caseId")).isEqualTo(first.at("/caseId"));
    assertThat(again.at("/messageId")).isEqualTo("m1");
    assertThat(read(first.at("/caseId")).at("/messages")).isEqualTo("2");
  }

  @Test
  void the_same_name_in_another_source_is_another_message() {
    Inbox message = Inbox.message(conversation);
    receive(message).expect(201);
    assertThat(receive(message.with("source", "chat")).expect(201).at("/outcome"))
        .isEqualTo("OPENED");
  }

  @Test
  void many_at_once_with_one_name_give_one_case_and_one_message() throws Exception {
    Inbox message = Inbox.message(conversation);
    List<Reply> replies = atOnce(12, n -> receive(message));
    assertThat(replies).extracting(Reply::status).containsOnly(200, 201);
    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies).extracting(reply -> reply.at("/caseId")).containsOnly(caseOf(replies));
    assertThat(read(caseOf(replies)).at("/messages")).isEqualTo("1");
  }

  @Test
  void many_at_once_with_one_name_on_a_known_conversation_give_one_message() throws Exception {
    String id = receive(Inbox.message(conversation)).expect(201).at("/caseId");
    Inbox message = Inbox.message(conversation);
    List<Reply> replies = atOnce(12, n -> receive(message));
    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies).extracting(reply -> reply.at("/messageId")).containsOnly("m2");
    assertThat(read(id).at("/messages")).isEqualTo("2");
  }

  @Test
  void one_name_at_once_in_two_conversations_is_one_message() throws Exception {
    Inbox message = Inbox.message(conversation);
    Object name = message.body().getOrDefault("externalId", "");
    List<Reply> replies =
        atOnce(12, n -> receive(Inbox.message(conversation + n % 2).with("externalId", name)));
    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(new HashSet<>(replies.stream().map(r -> r.at("/caseId")).toList())).hasSize(1);
  }

  @Test
  void many_messages_at_once_of_one_new_conversation_give_one_case() throws Exception {
    List<Reply> replies = atOnce(12, n -> receive(Inbox.message(conversation)));
    assertThat(replies).extracting(Reply::status).containsOnly(201);
    assertThat(replies).filteredOn(r -> r.at("/outcome").equals("OPENED")).hasSize(1);
    assertThat(replies).extracting(reply -> reply.at("/caseId")).containsOnly(caseOf(replies));
    assertThat(new HashSet<>(replies.stream().map(r -> r.at("/messageId")).toList())).hasSize(12);
    assertThat(read(caseOf(replies)).at("/messages")).isEqualTo("12");
  }

  @Test
  void a_late_message_keeps_the_instant_at_which_it_was_sent() {
    String sentAt = now().minusSeconds(3600).toString();
    String id = receive(Inbox.message(conversation).with("sentAt", sentAt)).at("/caseId");
    assertThat(read(id).at("/openedAt")).isEqualTo(sentAt);
  }

  @Test
  void an_instant_that_lies_ahead_becomes_now() {
    String sentAt = now().plusSeconds(3600).toString();
    Reply received = receive(Inbox.message(conversation).with("sentAt", sentAt));
    String id = received.at("/caseId");
    assertThat(read(id).at("/openedAt")).isLessThan(now().plusSeconds(60).toString());
    assertThat(received.at("/remark"))
        .contains("sentAt lies 3", "seconds ahead", "counts from when it was received");
    assertThat(read(id + "/history").at("/items/0/claimedAt")).isEqualTo(sentAt);
    String soon = now().plusSeconds(60).toString();
    Reply little = receive(Inbox.message(conversation).with("sentAt", soon));
    assertThat(little.json().get("remark").isNull()).as("clocks differ a little").isTrue();
  }

  @Test
  void account_and_sender_are_recognised_again() {
    String acme = unique("acme");
    var account = Map.of("externalId", acme, "name", "Acme GmbH");
    var from = Map.of("email", acme + "@Acme.example", "name", "Jo");
    String first =
        receive(Inbox.message(conversation).with("account", account).with("from", from))
            .at("/caseId");
    String second =
        receive(
                Inbox.message(unique("ticket"))
                    .with(
                        "from",
                        Map.of("email", acme.toUpperCase(java.util.Locale.ROOT) + "@acme.example")))
            .at("/caseId");
    assertThat(read(second).at("/account")).isEqualTo(read(first).at("/account"));
    assertThat(read(second).at("/contact")).isEqualTo(read(first).at("/contact"));
    Reply known = api().get("/api/v1/accounts/" + read(first).at("/account")).expect(200);
    assertThat(known.at("/name")).isEqualTo("Acme GmbH");
    assertThat(known.at("/names/0/id")).isEqualTo(acme);
  }

  @Test
  void many_at_once_of_one_new_account_make_its_acquaintance_once() throws Exception {
    String acme = unique("acme");
    List<Reply> replies =
        atOnce(
            12,
            n ->
                receive(
                    Inbox.message(unique("ticket"))
                        .with("account", Map.of("externalId", acme))
                        .with("from", Map.of("email", acme + "@acme.example"))));
    assertThat(replies).extracting(Reply::status).containsOnly(201);
    assertThat(replies)
        .extracting(reply -> read(reply.at("/caseId")))
        .extracting(read -> read.at("/account") + read.at("/contact"))
        .containsOnly(read(caseOf(replies)).at("/account") + read(caseOf(replies)).at("/contact"));
  }

  @Test
  void attributes_come_with_a_message_and_change_with_a_later_one() {
    String id =
        receive(Inbox.message(conversation).with("attributes", Map.of("product", "exports")))
            .at("/caseId");
    assertThat(read(id).at("/attributes/product")).isEqualTo("exports");
    receive(Inbox.message(conversation).with("attributes", Map.of("product", "imports")));
    assertThat(read(id).at("/attributes/product")).isEqualTo("imports");
  }

  @Test
  void a_message_needs_a_body_a_subject_or_a_file() {
    receive(Inbox.message(conversation).without("body").with("subject", " ")).expect(400);
    receive(Inbox.message(conversation).without("body")).expect(201);
  }

  @Test
  void what_is_not_known_is_refused_with_a_pointer() {
    Reply reply = receive(Inbox.message(conversation).with("prioritty", "HIGH")).expect(400);
    assertThat(reply.at("/errors/0/pointer")).isEqualTo("/prioritty");
    reply = receive(Inbox.message(conversation).with("subject", "x".repeat(999))).expect(400);
    assertThat(reply.at("/errors/0/pointer")).isEqualTo("/subject");
    receive(Inbox.message(conversation).with("subject", "x".repeat(998))).expect(201);
  }

  private static String caseOf(List<Reply> replies) {
    return replies.getFirst().at("/caseId");
  }

  private Reply receive(Inbox message) {
    return api().post("/api/v1/messages", message.body());
  }

  private Reply read(String id) {
    return api().get("/api/v1/cases/" + id).expect(200);
  }

  private interface Asking {
    Reply ask(int number);
  }

  private static List<Reply> atOnce(int count, Asking asking) throws Exception {
    try (var threads = Executors.newFixedThreadPool(count)) {
      var calls = new ArrayList<Callable<Reply>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        calls.add(() -> asking.ask(number));
      }
      var replies = new ArrayList<Reply>();
      for (Future<Reply> future : threads.invokeAll(calls)) {
        replies.add(future.get());
      }
      return replies;
    }
  }
}
