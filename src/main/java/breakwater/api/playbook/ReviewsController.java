package breakwater.api.playbook;

import breakwater.people.Caller;
import breakwater.playbook.reviews.Review;
import breakwater.playbook.reviews.Reviews;
import breakwater.playbook.reviews.StaleContact;
import breakwater.playbook.reviews.StaleContacts;
import breakwater.playbook.versions.PlaybookRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/playbook/reviews")
@Tag(name = "playbook")
class ReviewsController {
  private final Reviews reviews;
  private final StaleContacts contacts;

  ReviewsController(Reviews reviews, StaleContacts contacts) {
    this.reviews = reviews;
    this.contacts = contacts;
  }

  /** When the matrix and the triggers are to be looked through, and who of them cannot answer. */
  record ReviewAnswer(Review review, List<StaleContact> staleContacts) {}

  @GetMapping
  @Operation(
      summary =
          "Read when the playbook was looked through, and which of its contacts cannot answer")
  ReviewAnswer getPlaybookReview(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return answer(caller, reviews.standing(caller));
  }

  /** There is nothing to say but that it was done; what else stands in it is refused. */
  record ReviewBody() {}

  @PostMapping
  @Operation(summary = "Say that you have looked through the matrix and the triggers")
  ReviewAnswer reviewPlaybook(
      Caller caller, @RequestBody(required = false) Optional<ReviewBody> body) {
    return answer(caller, reviews.reviewed(caller));
  }

  private ReviewAnswer answer(Caller caller, Review review) {
    return new ReviewAnswer(review, contacts.inForce(caller));
  }
}
