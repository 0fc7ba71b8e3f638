package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.http.limit.Limits;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Reliability, section 2, "Brute force, rate limits". The second node is a second set of counters
 * on the same database, not a second process.
 */
class PasswordsAreGuessedOverTwoNodesTest extends Product {
  @Autowired private AutowireCapableBeanFactory factory;

  @Test
  void twoHundredGuessesAtOneAccountFromAsManyAddressesAreMostlyNotLookedAt() {
    List<Limits> nodes = List.of(bean(Limits.class), factory.createBean(Limits.class));

    long lookedAt =
        IntStream.range(0, 200)
            .filter(
                i -> {
                  var request = new MockHttpServletRequest();
                  request.setRemoteAddr("192.0.2." + i);
                  return nodes.get(i % 2).passwordAttempt(request, "two-nodes").allowed();
                })
            .count();

    assertThat(lookedAt).isBetween(10L, 20L);
  }
}
