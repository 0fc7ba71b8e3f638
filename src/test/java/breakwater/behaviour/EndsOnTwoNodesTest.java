package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseId;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.journal.Fact;
import breakwater.journal.Journal;
import breakwater.journal.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Decisions 27 and 28, however many nodes do it at one instant. What nodes share is the database
 * alone, so that requests and workers with connections of their own are as good as nodes.
 */
class EndsOnTwoNodesTest extends Product {
  private static final int NODES = 3;

  /** Either it was claimed before the case was finished and goes on, or it has ended, once. */
  @RepeatedTest(5)
  void an_escalation_that_is_claimed_while_its_case_is_resolved_goes_on_or_ends_and_never_both()
      throws Exception {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    String of = id.substring(0, id.indexOf('-'));
    String tag = desk.escalation(id).header("ETag");
    Callable<Reply> resolve =
        () -> api().post("/api/v1/cases/" + of + "/resolution", Map.of("resolution", "Mended."));
    List<Reply> replies =
        together(
            List.of(
                () -> api().post("/api/v1/escalations/" + id + "/claim", Map.of(), "If-Match", tag),
                resolve,
                resolve));
    settle();
    boolean claimed = replies.getFirst().status() == 200;
    assertThat(replies.getFirst().status()).isIn(200, 409, 412);
    assertThat(replies.subList(1, 3)).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
    assertThat(desk.escalation(id).at("/state")).isEqualTo(claimed ? "CLAIMED" : "WITHDRAWN");
    assertThat(times(of, EndedWithCase.class)).isEqualTo(claimed ? 0 : 1);
  }

  /** A node that was started anew knows what is due from the database, as the others do. */
  @Test
  void a_case_that_nobody_speaks_of_is_closed_once() throws Exception {
    String id = new Crew(api()).asked();
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    settle();
    Instant at =
        Instant.parse(api().get("/api/v1/cases/" + id + "/closing").expect(200).at("/planned/at"));
    advance(Duration.between(now(), at).minusMillis(200));
    assertThat(times(id, Closed.class)).isZero();
    together(Collections.nCopies(NODES, () -> worksUntilPast(at)));
    settle();
    assertThat(times(id, Closed.class)).isEqualTo(1);
    assertThat(api().get("/api/v1/cases/" + id).at("/status")).isEqualTo("CLOSED");
  }

  private boolean worksUntilPast(Instant at) {
    while (now().isBefore(at.plusMillis(50))) {
      beans(Worker.class).forEach(Worker::work);
    }
    beans(Worker.class).forEach(Worker::work);
    return true;
  }

  private <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    var begin = new CyclicBarrier(tasks.size());
    var results = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> task : tasks) {
        running.add(
            threads.submit(
                () -> {
                  begin.await();
                  return task.call();
                }));
      }
      for (Future<T> it : running) {
        results.add(it.get());
      }
    }
    return results;
  }

  private <F extends Fact> int times(String of, Class<F> type) {
    return bean(Journal.class).read(new CaseId(of).subject()).of(type).size();
  }
}
