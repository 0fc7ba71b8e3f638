package breakwater.journal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Subject;
import breakwater.journal.engine.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** House, rule 10: positions are dense, and agree with the order of each subject. */
class FeedTest extends Product {

  @Test
  void underConcurrentAppendsAndRollbacksNothingIsSkippedOrInverted() throws Exception {
    settle();
    long before = bean(Feed.class).head();
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      subjects.add(new Subject("probe", unique("feed")));
    }
    var readers = new ArrayList<Feed.Entry>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int t = 0; t < 6; t++) {
        threads.submit(() -> write(subjects));
      }
      for (int i = 0; i < 60; i++) {
        bean(Sequencer.class).work();
        readers.addAll(
            bean(Feed.class)
                .after(readers.isEmpty() ? before : readers.getLast().position(), 1_000));
      }
    }
    settle();
    readers.addAll(
        bean(Feed.class).after(readers.isEmpty() ? before : readers.getLast().position(), 1_000));

    var last = new HashMap<String, Long>();
    long position = before;
    for (Feed.Entry entry : readers) {
      assertThat(entry.position()).isEqualTo(++position);
      assertThat(entry.version()).isEqualTo(last.getOrDefault(entry.subject(), 0L) + 1);
      last.put(entry.subject(), entry.version());
    }
    for (Subject subject : subjects) {
      assertThat(last.getOrDefault(subject.toString(), 0L))
          .isEqualTo(bean(Journal.class).read(subject).version());
    }
  }

  private Object write(List<Subject> subjects) {
    for (int i = 0; i < 20; i++) {
      Subject subject = subjects.get(ThreadLocalRandom.current().nextInt(subjects.size()));
      boolean fails = ThreadLocalRandom.current().nextInt(5) == 0;
      bean(TransactionTemplate.class)
          .executeWithoutResult(
              status -> {
                tell(subject);
                if (fails) {
                  status.setRollbackOnly();
                }
              });
    }
    return subjects;
  }

  private void tell(Subject subject) {
    bean(Journal.class)
        .decide(
            subject,
            Actor.person("ann"),
            Cause.request("test"),
            h ->
                new Journal.Decision<>(
                    List.of(Happening.now(new Probe.Added(1)), Happening.now(new Probe.Added(1))),
                    0));
  }
}
