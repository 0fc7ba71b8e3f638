package breakwater.learning;

import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.playbook.reviews.DueReviews;
import breakwater.playbook.versions.PlaybookFact;
import breakwater.playbook.versions.PlaybookFact.WantsReview;
import breakwater.playbook.versions.PlaybookRight;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Wants that whoever may change the playbook be told that it is to be looked through. */
@Component
class ReviewReconciler implements Reconciler<ReviewReconciler.Editors> {
  private static final Caller CALLER = Caller.system("learning");

  private final People people;

  ReviewReconciler(People people) {
    this.people = people;
  }

  /** Those who may change it; not read where nothing is due. */
  record Editors(List<PersonId> people) {}

  @Override
  public String name() {
    return "learning.review-due";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public String subjects() {
    return PlaybookFact.SUBJECT.kind();
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(WantsReview.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of();
  }

  @Override
  public Editors gather(History history, Instant now, Rules rules) {
    return new Editors(DueReviews.of(history).isEmpty() ? List.of() : editors());
  }

  @Override
  public Outcome reconcile(History history, Editors editors, Instant now) {
    return Outcome.NOTHING.withEffects(ReviewNotices.wanted(history, editors.people()));
  }

  private List<PersonId> editors() {
    return people.everybody(CALLER).stream()
        .filter(person -> person.active() && person.holds(PlaybookRight.EDIT_PLAYBOOK))
        .map(Person::id)
        .toList();
  }
}
