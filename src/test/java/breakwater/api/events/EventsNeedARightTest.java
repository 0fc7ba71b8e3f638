package breakwater.api.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.behaviour.Product;
import breakwater.http.Page;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** House: each door checks its right. Events show what happened to cases. */
class EventsNeedARightTest extends Product {
  private final Caller nobody =
      new Caller(Actor.person("admin"), Cause.request("test"), right -> false);

  @Test
  void whoMayNotReadCasesReadsNoEvents() {
    Page page = new Page(1, Optional.empty());
    assertThatThrownBy(() -> bean(EventsController.class).listEvents(nobody, page, "0"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the right to read cases");
  }
}
