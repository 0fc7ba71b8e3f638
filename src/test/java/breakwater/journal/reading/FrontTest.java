package breakwater.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FrontTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  private final TreeSet<Instant> due = new TreeSet<>();
  private final List<Instant> asked = new ArrayList<>();
  private long nanos;
  private final Front front = new Front(() -> nanos);

  @Test
  void whatIsDoneIsNotWalkedOverAgain() {
    due.add(NOON);
    find();
    due.clear();
    due.add(NOON.plusSeconds(10));

    assertThat(find()).containsExactly(NOON.plusSeconds(10));
    assertThat(asked).containsExactly(Instant.EPOCH, NOON.minusSeconds(1));
  }

  @Test
  void whatIsWrittenDownALittleLaterThanItWasDueIsFoundAtOnce() {
    due.add(NOON);
    find();
    due.add(NOON.minusMillis(900));

    assertThat(find()).contains(NOON.minusMillis(900));
  }

  @Test
  void whatADeadNodeLeavesBeforeTheFrontIsFoundAfterTwoSeconds() {
    due.add(NOON);
    find();
    due.add(NOON.minusSeconds(60));
    assertThat(find()).containsExactly(NOON);

    nanos += Duration.ofMillis(2_001).toNanos();

    assertThat(find()).contains(NOON.minusSeconds(60));
  }

  private List<Instant> find() {
    return front.find(
        from -> {
          asked.add(from);
          return List.copyOf(due.tailSet(from));
        },
        at -> at);
  }
}
