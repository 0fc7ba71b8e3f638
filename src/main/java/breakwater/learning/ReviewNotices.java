package breakwater.learning;

import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Topic;
import breakwater.outbox.Words;
import breakwater.people.PersonId;
import breakwater.playbook.reviews.DueReviews;
import breakwater.playbook.reviews.ReviewWords;
import breakwater.playbook.versions.PlaybookFact.WantsReview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words what those who may change the playbook are told when a review is due. */
@Component
class ReviewNotices implements EffectOwner {
  private static final String DUE = "playbook.review-due";

  /** The version of the fact that wants the review: one notice for each. */
  private static final String BECAUSE = "because";

  private final ReviewWords words;

  ReviewNotices(ReviewWords words) {
    this.words = words;
  }

  /** For each that is due, to each of them. */
  static List<Effect> wanted(History history, List<PersonId> to) {
    return DueReviews.of(history).stream()
        .flatMap(due -> to.stream().map(person -> effect(due.version(), person)))
        .toList();
  }

  private static Effect effect(long because, PersonId to) {
    return new Effect(
        "review-due/%d/%s".formatted(because, to),
        DUE,
        "in-app",
        to.value(),
        Optional.empty(),
        Map.of(BECAUSE, Long.toString(because)));
  }

  @Override
  public Set<String> kinds() {
    return Set.of(DUE);
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return Optional.of(new Topic("reviews", 90, "The playbook is to be looked through"));
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    return because(history, effect).isPresent()
        ? Optional.empty()
        : Optional.of("Somebody has looked it through.");
  }

  @Override
  public Words words(History history, Effect effect) {
    return because(history, effect)
        .map(
            fact ->
                new Words(
                    "Look through the playbook: %s".formatted(words.reason(fact)),
                    words.sentence(fact),
                    "/playbook",
                    "You may change it, or say that nothing needs to change."))
        .orElseGet(() -> new Words("Look through the playbook", "", "/playbook"));
  }

  private static Optional<WantsReview> because(History history, Effect effect) {
    return DueReviews.of(history).stream()
        .filter(r -> Long.toString(r.version()).equals(effect.about().get(BECAUSE)))
        .map(Recorded::fact)
        .map(WantsReview.class::cast)
        .findFirst();
  }
}
