package breakwater.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.http.Callers;
import breakwater.journal.EngineRoom;
import breakwater.outbox.OutboxHealth;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Strangers may ask how the engine is as often as they like: the database is asked seldom. */
class EngineHealthIsCachedTest extends Product {
  @Test
  void theEngineIsLookedAtOnceASecondForAllWhoAsk() {
    var looks = new AtomicInteger();
    EngineRoom room =
        (EngineRoom)
            Proxy.newProxyInstance(
                EngineRoom.class.getClassLoader(),
                new Class<?>[] {EngineRoom.class},
                (proxy, method, arguments) -> {
                  looks.incrementAndGet();
                  return bean(EngineRoom.class).health();
                });
    var controller =
        new EngineHealthController(room, bean(OutboxHealth.class), bean(Callers.class));

    controller.engine(new MockHttpServletRequest());
    controller.engine(new MockHttpServletRequest());

    assertThat(looks).hasValue(1);
  }
}
