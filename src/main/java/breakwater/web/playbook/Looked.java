package breakwater.web.playbook;

import breakwater.journal.Actor;
import breakwater.playbook.reviews.Review;
import breakwater.web.Names;
import java.util.Optional;

/**
 * A review as the page shows it.
 *
 * @param lastBy the name of whoever looked last
 */
record Looked(Review review, Optional<String> lastBy) {
  static Looked of(Review review, Names names) {
    return new Looked(review, review.lastBy().map(Actor::parse).map(names::actor));
  }

  public boolean due() {
    return !review.due().isEmpty();
  }
}
