package breakwater.api.playbook;

import breakwater.journal.Clock;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import breakwater.playbook.matrix.Matrix;
import breakwater.playbook.matrix.Review;
import breakwater.playbook.matrix.Reviews;
import breakwater.playbook.matrix.StaleContact;
import breakwater.playbook.matrix.StaleContacts;
import breakwater.playbook.versions.PlaybookRight;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/playbook/reviews")
@Tag(name = "playbook")
class ReviewsController {
  private final Reviews reviews;
  private final StaleContacts contacts;
  private final Playbooks playbooks;
  private final Clock clock;

  ReviewsController(Reviews reviews, StaleContacts contacts, Playbooks playbooks, Clock clock) {
    this.reviews = reviews;
    this.contacts = contacts;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  /**
   * When the matrix and the triggers are to be looked through, and who of them cannot be reached.
   */
  record ReviewAnswer(Review review, List<StaleContact> staleContacts) {}

  @GetMapping
  ReviewAnswer getPlaybookReview(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return answer(reviews.standing(caller));
  }

  /** Says that the caller has looked through the matrix and the triggers. */
  @PostMapping
  ReviewAnswer reviewPlaybook(Caller caller) {
    return answer(reviews.reviewed(caller));
  }

  private ReviewAnswer answer(Review review) {
    return new ReviewAnswer(review, contacts.of(playbooks.at(clock.now()).section(Matrix.class)));
  }
}
