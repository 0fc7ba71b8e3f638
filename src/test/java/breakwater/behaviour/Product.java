package breakwater.behaviour;

import breakwater.journal.Clock;
import breakwater.journal.TimeMachine;
import breakwater.journal.database.ScratchData;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product, running once for the whole suite (or for each half of it that {@code bin/test}
 * runs) on a fresh embedded SANDBOX database under {@code target/product}, with its engine's
 * workers off.
 *
 * <p>Behaviour tests extend it. They share the database, so they name what they create with {@link
 * #unique} and count only that. Nothing sleeps: {@link #advance} moves the clock and does what has
 * become due before it returns.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "breakwater.data=target/product/${tests.half:whole}",
      "breakwater.sandbox=true",
      "breakwater.time-machine=true",
      "breakwater.engine.workers=false",
      // A busy machine puts no look off: tests read right after they write.
      "breakwater.engine.prompt-budget=10s",
      "breakwater.events.quiet=1s",
      "breakwater.limits.trusted-proxies=127.0.0.1",
      "breakwater.admin-token=" + Product.ADMIN_TOKEN
    })
@ContextConfiguration(initializers = ScratchData.class)
public abstract class Product {
  /** The administrator's token that the first start creates. */
  public static final String ADMIN_TOKEN =
      "bw_00000000000000000000000000000000000000000000000000000000000000aa";

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired private ApplicationContext context;

  @LocalServerPort private int port;

  /** Calls the API as the administrator; paths begin with {@code /}. */
  protected final Api api() {
    return apiWith(ADMIN_TOKEN);
  }

  /** Calls the API with another token; empty = with none. */
  protected final Api apiWith(String token) {
    return new Api(address(), token);
  }

  /** Where the product listens: {@code http://127.0.0.1:…}. */
  protected final URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A name that no other test uses. */
  protected static String unique(String name) {
    return name + "-" + COUNT.incrementAndGet();
  }

  /** A part of the product, for what the doors do not show. */
  protected final <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All parts of a kind. */
  protected final <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  protected final Instant now() {
    return bean(Clock.class).now();
  }

  /** Moves the clock through each due instant on the way, and does all that became due. */
  protected final void advance(Duration time) {
    bean(TimeMachine.class).advance(time);
  }

  /** Does all work that is due now. */
  protected final void settle() {
    bean(TimeMachine.class).settle();
  }
}
