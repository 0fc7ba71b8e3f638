package breakwater.cases;

import static breakwater.cases.CaseFixture.opened;
import static breakwater.cases.CaseFixture.replied;
import static breakwater.cases.CaseFixture.text;
import static breakwater.cases.CaseFixture.thanked;
import static breakwater.cases.CaseFixture.wrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.AttributeSet;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.Tale;
import breakwater.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseTest {
  private static final Label VIP = new Label("vip");
  private static final Label PRODUCT = new Label("product");
  private final Tale tale = Tale.of("case/1001").told("2026-03-01T08:00:00Z", opened());

  record Elsewhere() implements Fact {}

  @Test
  void what_was_set_last_holds_even_if_it_was_recorded_first() {
    tale.told("2026-03-01T10:00:00Z", new PrioritySet(Priority.HIGH, Optional.empty()))
        .told(
            "2026-03-01T09:00:00Z",
            "2026-03-01T11:00:00Z",
            new PrioritySet(Priority.LOW, Optional.empty()));
    assertThat(aCase().priority()).isEqualTo(Priority.HIGH);
  }

  @Test
  void tags_attributes_and_assignee_can_be_taken_away() {
    tale.told("2026-03-01T09:00:00Z", new TagsChanged(Set.of(VIP), Set.of()))
        .told("2026-03-01T09:00:00Z", new AttributeSet(PRODUCT, Optional.of(text("exports"))))
        .told("2026-03-01T09:00:00Z", new Assigned(Optional.of(new PersonId("ann"))));
    assertThat(aCase().tags()).containsExactly(VIP);
    assertThat(aCase().attributes()).isEqualTo(Map.of(PRODUCT, text("exports")));
    assertThat(aCase().assignee()).contains(new PersonId("ann"));

    tale.told("2026-03-01T10:00:00Z", new TagsChanged(Set.of(), Set.of(VIP)))
        .told("2026-03-01T10:00:00Z", new AttributeSet(PRODUCT, Optional.empty()))
        .told("2026-03-01T10:00:00Z", new Assigned(Optional.empty()));
    assertThat(aCase().tags()).isEmpty();
    assertThat(aCase().attributes()).isEmpty();
    assertThat(aCase().assignee()).isEmpty();
  }

  @Test
  void what_others_record_does_not_change_its_version() {
    tale.told("2026-03-01T09:00:00Z", new Elsewhere());
    assertThat(aCase().version()).isEqualTo(1);
  }

  @Test
  void the_last_word_says_whether_the_customer_waits() {
    // Elsewhere reported as zammad#3140: a case on which we answered last is not one that waits for
    // us.
    tale.told("2026-03-01T08:00:00Z", wrote("m1"));
    assertThat(aCase().conversation().customerWaits()).isTrue();
    tale.told("2026-03-01T09:00:00Z", replied("m2"));
    assertThat(aCase().conversation().customerWaits()).isFalse();
    tale.told("2026-03-01T10:00:00Z", thanked("m3"));
    assertThat(aCase().conversation().customerWaits()).isFalse();
    tale.told("2026-03-01T11:00:00Z", wrote("m4"));
    assertThat(aCase().conversation().customerWaits()).isTrue();
    assertThat(aCase().conversation().messages()).isEqualTo(4);
    assertThat(aCase().conversation().firstReply()).contains(Instant.parse("2026-03-01T09:00:00Z"));
  }

  @Test
  void a_message_that_came_after_the_resolution_but_was_sent_before_it_is_unseen() {
    tale.told("2026-03-01T10:00:00Z", new Resolved(Optional.empty()));
    assertThat(aCase().conversation().unseen()).isFalse();
    tale.told("2026-03-01T09:59:00Z", "2026-03-01T10:05:00Z", wrote("m1"));
    assertThat(aCase().status()).isEqualTo(Status.RESOLVED);
    assertThat(aCase().conversation().unseen()).isTrue();
  }

  @Test
  void a_late_reply_has_not_seen_what_came_in_between() {
    tale.told("2026-03-01T10:05:00Z", wrote("m1"))
        .told("2026-03-01T10:00:00Z", "2026-03-01T10:10:00Z", replied("m2"));
    assertThat(aCase().conversation().unseen()).isTrue();
    tale.told("2026-03-01T10:20:00Z", replied("m3"));
    assertThat(aCase().conversation().unseen()).isFalse();
  }

  @Test
  void a_message_that_arrived_before_the_opening_is_part_of_the_case_like_one_that_came_after_it() {
    String sent = "2026-03-01T07:00:00Z";
    String opened = "2026-03-01T08:00:00Z";
    History before = Tale.of("case/8").told(sent, replied("m1")).told(opened, opened()).history();
    History after =
        Tale.of("case/8").told(opened, opened()).told(sent, opened, replied("m1")).history();
    assertThat(Stream.of(before, after).map(CaseTest::inEffect))
        .allMatch(List.of(CaseOpened.class, AgentWrote.class)::equals);
  }

  private static List<Class<?>> inEffect(History history) {
    return history.inEffect().stream().<Class<?>>map(r -> r.fact().getClass()).toList();
  }

  @Test
  void notes_are_counted_apart_and_named_in_the_same_row() {
    tale.told("2026-03-01T08:00:00Z", wrote("m1"))
        .told("2026-03-01T09:00:00Z", new NoteAdded(new MessageId("m2"), text("n")));
    assertThat(aCase().conversation().messages()).isOne();
    assertThat(aCase().conversation().notes()).isOne();
    assertThat(aCase().conversation().next()).isEqualTo(new MessageId("m3"));
  }

  @Test
  void there_is_no_case_where_none_was_opened() {
    var nothing = History.empty(Subject.parse("case/7"));
    assertThat(Case.find(nothing)).isEmpty();
    assertThatThrownBy(() -> Case.of(nothing)).hasMessage("No case: case/7");
  }

  private Case aCase() {
    return Case.of(tale.history());
  }
}
