package breakwater.playbook.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.journal.Clock;
import breakwater.journal.Journal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.playbook.Playbooks;
import breakwater.playbook.versions.Versions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** However many nodes look, a review becomes due once. */
class ReviewsOnTwoNodesTest extends Product {
  @Test
  void nodes_that_look_at_one_instant_remind_once() throws Exception {
    Caller caller = Caller.system("test");
    settle();
    Review reviewed = bean(Reviews.class).reviewed(caller);
    advance(Duration.between(now(), reviewed.dueAt()).minusSeconds(1));
    List<Reviews> nodes = List.of(node(), node(), node());
    assertThat(bean(Reviews.class).standing(caller).due()).isEmpty();
    moveOn();
    var together = new CyclicBarrier(nodes.size());
    try (var threads = Executors.newFixedThreadPool(nodes.size())) {
      List<Future<Boolean>> looks =
          nodes.stream()
              .map(
                  node ->
                      threads.submit(
                          () -> {
                            together.await();
                            return node.work();
                          }))
              .toList();
      int told = 0;
      for (Future<Boolean> look : looks) {
        told += look.get() ? 1 : 0;
      }
      assertThat(told).isLessThanOrEqualTo(1);
    }
    settle();
    assertThat(bean(Reviews.class).standing(caller).due())
        .singleElement()
        .extracting(Review.Due::ground)
        .isEqualTo(Review.Ground.QUARTER);
    bean(Reviews.class).reviewed(caller);
  }

  /** To the instant at which it is due. */
  private void moveOn() {
    advance(Duration.ofSeconds(1));
  }

  private Reviews node() {
    return new Reviews(
        bean(Journal.class),
        bean(Versions.class),
        bean(Playbooks.class),
        bean(People.class),
        bean(Contacts.class),
        bean(ReviewWords.class),
        bean(Clock.class));
  }
}
