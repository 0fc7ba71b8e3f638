package breakwater.playbook.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.History;
import breakwater.journal.Tale;
import breakwater.playbook.versions.PlaybookFact.Ground;
import breakwater.playbook.versions.PlaybookFact.ReviewDue;
import breakwater.playbook.versions.PlaybookFact.Reviewed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The matrix is looked through each quarter, and when somebody in it has gone (F15). */
class ReviewsTest {
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

  private final Tale tale = Tale.of("playbook/house");

  private History history() {
    return tale.history();
  }

  @Test
  void aQuarterAfterTheBeginningSomebodyIsReminded() {
    assertThat(Reviews.ground(history(), BEGUN, 9, Instant.parse("2026-04-01T23:59:59Z")))
        .isEmpty();
    assertThat(Reviews.ground(history(), BEGUN, 9, Instant.parse("2026-04-02T00:00:00Z")))
        .contains(Ground.QUARTER);
  }

  @Test
  void aReminderStandsUntilSomebodyHasLookedAndIsNotRepeated() {
    tale.told("2026-04-02T00:00:00Z", new ReviewDue(Ground.QUARTER, 0));
    Instant later = Instant.parse("2026-05-01T00:00:00Z");
    assertThat(Reviews.ground(history(), BEGUN, 3, later)).isEmpty();
    assertThat(Reviews.standing(history(), BEGUN).due()).contains(Review.Ground.QUARTER);
    tale.told("2026-05-02T00:00:00Z", new Reviewed(3, 1));
    Review review = Reviews.standing(history(), BEGUN);
    assertThat(review.due()).isEmpty();
    assertThat(review.dueAt()).isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));
    assertThat(review.lastBy()).contains("PERSON/ann");
  }

  @Test
  void whenMoreContactsLeadNowhereThanWereKnownSomebodyIsReminded() {
    tale.told("2026-02-01T00:00:00Z", new Reviewed(3, 1));
    Instant next = Instant.parse("2026-02-02T00:00:00Z");
    assertThat(Reviews.ground(history(), BEGUN, 1, next)).isEmpty();
    assertThat(Reviews.ground(history(), BEGUN, 2, next)).contains(Ground.CONTACTS);
  }
}
