package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.http.limit.RateLimitTable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** api.md, "Rate limits"; reliability, section 2, "Brute force, rate limits". */
class TooManyRequestsAreSlowedDownTest extends Product {
  @Test
  void eachAnswerSaysWhatIsLeft() {
    Reply reply = api().get("/api/v1/teams").expect(200);

    assertThat(reply.header("RateLimit-Policy")).isEqualTo("\"default\";q=2000;w=2");
    assertThat(reply.header("RateLimit")).matches("\"default\";r=[0-9]+;t=[0-9]+");
  }

  @Test
  void aStrangerWhoSendsTooMuchIsAskedToWaitAndOthersAreNot() throws Exception {
    List<Callable<Reply>> flood =
        IntStream.range(0, 1_500)
            .<Callable<Reply>>mapToObj(i -> () -> from("198.51.100.1"))
            .toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Reply> replies = threads.invokeAll(flood).stream().map(Future::resultNow).toList();

      assertThat(replies).extracting(Reply::status).contains(401, 429).containsOnly(401, 429);
      Reply refused = replies.stream().filter(r -> r.status() == 429).findFirst().orElseThrow();
      assertThat(refused.at("/type")).isEqualTo("/problems/too-many-requests");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }
    assertThat(from("198.51.100.2").status()).isEqualTo(401);
    api().get("/api/v1/teams").expect(200);
  }

  @Test
  void aBucketThatIsFullAgainIsRemoved() {
    JdbcClient sql = bean(JdbcClient.class);
    sql.sql("insert into rate_limit (id, expires_at) values (-1, 1000), (-2, 3000)").update();

    assertThat(bean(RateLimitTable.class).purge(Instant.ofEpochMilli(2000), 10)).isEqualTo(1);

    assertThat(
            sql.sql("delete from rate_limit where id in (-1, -2) returning id")
                .query((row, n) -> row.getLong(1))
                .list())
        .containsExactly(-2L);
  }

  private Reply from(String address) {
    return apiWith("").get("/api/v1/teams", "X-Forwarded-For", address);
  }
}
