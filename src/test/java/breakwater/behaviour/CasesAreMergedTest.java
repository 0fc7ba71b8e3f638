package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E07: two cases become one, and two again. */
class CasesAreMergedTest extends TiedCases {

  @Test
  void a_merged_case_ends_and_its_conversation_goes_on_in_the_other() {
    String thread = unique("thread");
    String account = unique("acme");
    String ends = said(thread, account, "It stops at 80 %.");
    advance(Duration.ofMinutes(1));
    String goesOn = said(unique("thread"), account, "Exports fail.");
    advance(Duration.ofMinutes(1));
    say(goesOn, "We look into it.");
    assertThat(liveClocks(goesOn)).doesNotContain("NEXT_REPLY");
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
    say(goesOn, "This is for both of you.");
    assertThat(liveClocks(goesOn)).doesNotContain("NEXT_REPLY");

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
  void an_answer_that_was_given_before_the_merge_does_not_answer_the_other_customer() {
    String account = unique("acme");
    String thread = unique("thread");
    String goesOn = said(thread, account, "Exports fail.");
    advance(Duration.ofMinutes(10));
    String ends = said(unique("thread"), account, "It stops at 80 %.");
    Instant since = Instant.parse(api().get(path(ends)).expect(200).at("/openedAt"));
    advance(Duration.ofMinutes(10));
    say(goesOn, "We look into it.");
    advance(Duration.ofMinutes(10));
    received(thread, account, "Do you?");
    advance(Duration.ofMinutes(10));
    put(ends, "merge/" + goesOn).expect(200);
    assertThat(clocks(goesOn, "NEXT_REPLY", "SUPERSEDED")).hasSize(1);
    assertThat(clocks(goesOn, "NEXT_REPLY", "RUNNING"))
        .singleElement()
        .satisfies(
            clock ->
                assertThat(Instant.parse(clock.at("/startedAt").asString()))
                    .isEqualTo(since.truncatedTo(ChronoUnit.SECONDS)));
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
    assertThat(received(thread, account, "meanwhile").expect(201).at("/caseId")).isEqualTo(b);
    api().delete(path(a) + "/merge/" + a).expect(409);
    api().delete(path(a) + "/merge/" + b).expect(200);
    assertThat(status(a)).isEqualTo("OPEN");
    assertThat(countedAsCase(a)).isTrue();
    assertThat(liveClocks(a)).contains("RESOLUTION");
    assertThat(liveClocks(b).toString()).isEqualTo(owed);
    assertThat(bodies(b)).containsExactly("two", "meanwhile");
    assertThat(new SignedInBrowser(address(), ADMIN_TOKEN).load("/cases/" + a).body())
        .contains("; what came meanwhile stays there");
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
}
