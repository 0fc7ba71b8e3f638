package breakwater.playbook.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Journal;
import breakwater.journal.TimeMachine;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.playbook.Playbooks;
import breakwater.playbook.versions.PlaybookFact;
import breakwater.playbook.versions.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

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

  @Test
  void where_nothing_was_recorded_yet_nothing_is() {
    settle();
    long before = facts();
    assertThat(node(new Empty(bean(TimeMachine.class))).work()).isFalse();
    assertThat(facts()).isEqualTo(before);
  }

  private record Provided(TimeMachine machine) implements ObjectProvider<TimeMachine> {
    @Override
    public TimeMachine getObject() {
      return machine;
    }

    @Override
    public Stream<TimeMachine> stream() {
      return Stream.of(machine);
    }
  }

  /** Says of the shared house that nothing has happened in it. */
  private record Empty(TimeMachine machine) implements TimeMachine {
    @Override
    public Instant advance(Duration by) {
      return machine.advance(by);
    }

    @Override
    public boolean sandbox() {
      return machine.sandbox();
    }

    @Override
    public boolean untouched() {
      return true;
    }

    @Override
    public Answer<Instant> beginBefore(Duration by) {
      return machine.beginBefore(by);
    }

    @Override
    public void settle() {
      machine.settle();
    }
  }

  private long facts() {
    return bean(Journal.class).read(PlaybookFact.SUBJECT).version();
  }

  private Reviews node() {
    return node(bean(TimeMachine.class));
  }

  private Reviews node(TimeMachine machine) {
    return new Reviews(
        bean(Journal.class),
        bean(Versions.class),
        bean(Playbooks.class),
        bean(People.class),
        bean(Contacts.class),
        bean(ReviewWords.class),
        bean(Clock.class),
        new Provided(machine));
  }
}
