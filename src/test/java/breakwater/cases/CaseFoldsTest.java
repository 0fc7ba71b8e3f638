package breakwater.cases;

import static breakwater.cases.CaseFixture.opened;
import static breakwater.cases.CaseFixture.replied;
import static breakwater.cases.CaseFixture.text;
import static breakwater.cases.CaseFixture.thanked;
import static breakwater.cases.CaseFixture.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.journal.Fact;
import breakwater.journal.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Order of recording, duplicates and lateness do not change what a history implies (house rule 1).
 */
class CaseFoldsTest {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  /** A fact at a whole number of hours after the opening, each hour at most one. */
  record Dated(int hour, Fact fact) {}

  @Property(tries = 500)
  void the_order_of_recording_does_not_matter(
      @ForAll("stories") List<Dated> story, @ForAll Random random) {
    var shuffled = new ArrayList<>(story);
    Collections.shuffle(shuffled, random);
    assertThat(timeless(shuffled)).isEqualTo(timeless(story));
  }

  @Property(tries = 500)
  void telling_it_twice_changes_nothing(@ForAll("stories") List<Dated> story) {
    var twice = new ArrayList<>(story);
    twice.addAll(story);
    assertThat(timeless(twice)).isEqualTo(timeless(story));
  }

  @Property(tries = 500)
  void dates_and_status_agree(@ForAll("stories") List<Dated> story) {
    Standing standing = fold(story).standing();
    assertThat(standing.closedAt().isPresent()).isEqualTo(standing.status() == Status.CLOSED);
    if (standing.status() == Status.RESOLVED) {
      assertThat(standing.resolvedAt()).contains(standing.since());
    }
    if (standing.status().unfinished()) {
      assertThat(standing.resolvedAt()).isEmpty();
    }
  }

  /** All that must not depend on the order of recording. */
  private static List<Object> timeless(List<Dated> story) {
    Case folded = fold(story);
    Conversation said = folded.conversation();
    return List.of(
        folded.standing(),
        folded.traits(),
        folded.openedAt(),
        said.messages(),
        said.notes(),
        said.firstReply(),
        said.lastReply(),
        said.lastFromCustomer(),
        said.customerWaits());
  }

  private static Case fold(List<Dated> story) {
    Tale tale = Tale.of("case/1001").told(START.toString(), opened());
    Instant recorded = START.plusSeconds(3600L * 24 * 365);
    for (Dated dated : story) {
      recorded = recorded.plusSeconds(1);
      tale.told(at(dated.hour()), recorded.toString(), dated.fact());
    }
    return Case.of(tale.history());
  }

  private static String at(int hour) {
    return START.plusSeconds(3600L * hour).toString();
  }

  @Provide
  Arbitrary<List<Dated>> stories() {
    Arbitrary<Fact> facts =
        Arbitraries.of(
            wrote("m1"),
            wrote("m2"),
            thanked("m3"),
            replied("m4"),
            new NoteAdded(new MessageId("m5"), text("note")),
            new WaitingBegan(Waiting.CUSTOMER),
            new WaitingBegan(Waiting.HOLD),
            new WaitingEnded(),
            new Resolved(Optional.empty()),
            new Reopened(Optional.empty()),
            new Closed(Optional.empty()),
            new PrioritySet(Priority.HIGH, Optional.empty()),
            new TagsChanged(Set.of(new Label("a")), Set.of(new Label("b"))),
            new TagsChanged(Set.of(new Label("b")), Set.of(new Label("a"))));
    return facts
        .list()
        .ofMaxSize(12)
        .flatMap(
            told ->
                Arbitraries.integers()
                    .between(1, 24 * 60)
                    .list()
                    .ofSize(told.size())
                    .uniqueElements()
                    .map(hours -> dated(hours, told)));
  }

  private static List<Dated> dated(List<Integer> hours, List<Fact> facts) {
    var story = new ArrayList<Dated>();
    for (int i = 0; i < facts.size(); i++) {
      story.add(new Dated(hours.get(i), facts.get(i)));
    }
    return story;
  }
}
