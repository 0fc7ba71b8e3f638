package breakwater.http.limit;

import static org.assertj.core.api.Assertions.assertThatCode;

import breakwater.behaviour.Product;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of counts is not logged: a database that has crashed comes back without its rows. */
class LostCountsTest extends Product {
  @Test
  void manyWhoAskAtOnceAreCountedAnew() throws Exception {
    Limits limits = bean(Limits.class);
    Callable<Limits.Verdict> request = () -> limits.request("lost-counts");
    try (var threads = Executors.newFixedThreadPool(32)) {
      for (int round = 0; round < 20; round++) {
        bean(JdbcClient.class).sql("delete from rate_limit").update();
        for (Future<?> asked : threads.invokeAll(Collections.nCopies(500, request))) {
          assertThatCode(asked::get).doesNotThrowAnyException();
        }
      }
    }
  }
}
