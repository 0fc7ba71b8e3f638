package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * One history, told to several cases: what is said reaches the first at once, and the others late,
 * in any order, some of it twice. Meanwhile each waits, is resolved and opened again, held, merged,
 * and has other priorities. In the end their clocks are the same (N5; clocks, section 1.2).
 */
class ClocksInAnyOrderTest extends Product {
  private static final int CASES = 4;

  /** When people do something here, in minutes from the beginning; and when all is over. */
  private static final List<Integer> DEEDS =
      List.of(60, 180, 360, 480, 540, 660, 780, 800, 960, 1020);

  /** In minutes from the beginning; said in a mirrored system, by the customer or by an agent. */
  private record Said(int name, String direction, int minute) {}

  private final CaseTime time = new CaseTime(this);

  /** A case and what has not reached it yet. */
  private static final class Told {
    private final String conversation = unique("any-order");
    private final List<Said> waiting = new ArrayList<>();
    private final boolean late;
    private String id = "";

    private Told(boolean late) {
      this.late = late;
    }

    private String twin() {
      return conversation + "-twin";
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void when_and_how_often_something_arrives_changes_no_clock(int seed) {
    try (var _ = Rulebook.with(this, api(), "actions", "actions: {rows: []}");
        var _ = Rulebook.with(this, api(), "triggers", "triggers: {rules: []}");
        var _ = Rulebook.with(this, api(), "promises", PROMISES)) {
      settle();
      compare(new Random(seed));
    }
  }

  private void compare(Random random) {
    Instant begin = now();
    List<Told> all = IntStream.range(0, CASES).mapToObj(n -> new Told(n > 0)).toList();
    List<Said> story = story(random);
    for (Told told : all) {
      told.id = tell(told, new Said(0, "INBOUND", 0), begin);
      told.waiting.addAll(story);
      Collections.shuffle(told.waiting, random);
    }
    var minutes = new TreeSet<>(DEEDS);
    story.forEach(said -> minutes.add(said.minute()));
    for (int minute : minutes) {
      advance(Duration.between(now(), begin.plus(Duration.ofMinutes(minute))));
      for (Told told : all) {
        happens(told, minute, begin);
        arrives(told, minute, begin, random);
      }
    }
    for (Told told : all) {
      for (Said said : List.copyOf(told.waiting)) {
        tell(told, said, begin);
        tell(told, said, begin);
      }
    }
    settle();
    List<String> atOnce = clocks(all.getFirst(), begin);
    assertThat(atOnce).anyMatch(it -> it.startsWith("RESOLUTION 1 ")).hasSizeGreaterThan(4);
    for (Told told : all.subList(1, CASES)) {
      assertThat(clocks(told, begin)).as("%s", story).isEqualTo(atOnce);
    }
  }

  /** Between what people do here, and not while that would be another thing because of it. */
  private static List<Said> story(Random random) {
    List<Integer> minutes =
        new ArrayList<>(
            Stream.of(20, 40, 130, 150, 220, 250, 290, 370, 410, 450, 560, 590, 620, 830, 870, 910)
                .toList());
    Collections.shuffle(minutes, random);
    return IntStream.range(0, 10)
        .mapToObj(
            n -> new Said(n + 1, random.nextBoolean() ? "INBOUND" : "OUTBOUND", minutes.get(n)))
        .toList();
  }

  /** What people do, to each case at the same time. */
  private void happens(Told told, int minute, Instant begin) {
    switch (minute) {
      case 60 -> patch(told, "HIGH");
      case 180 -> time.post(told.id, "waiting", Map.of("on", "CUSTOMER")).expect(200);
      case 360 -> patch(told, "LOW");
      case 480 -> time.resolve(told.id);
      case 540 -> time.post(told.id, "reopening", Map.of("reason", "Again.")).expect(200);
      case 660 -> time.post(told.id, "waiting", Map.of("on", "HOLD")).expect(200);
      case 780 -> api().delete("/api/v1/cases/" + told.id + "/waiting").expect(200);
      case 800 -> {
        Instant at = begin.plus(Duration.ofMinutes(800));
        String twin = time.tell(told.twin(), "t", "INBOUND", at);
        api().put("/api/v1/cases/" + twin + "/merge/" + told.id, Map.of()).expect(200);
      }
      case 960 -> time.resolve(told.id);
      default -> {}
    }
  }

  /** To the first case in time; to the others some of what was said by then, some of it again. */
  private void arrives(Told told, int minute, Instant begin, Random random) {
    for (Said said : List.copyOf(told.waiting)) {
      boolean now =
          told.late ? said.minute() < minute && random.nextInt(4) == 0 : said.minute() == minute;
      if (now) {
        tell(told, said, begin);
        if (random.nextInt(3) > 0) {
          told.waiting.remove(said);
        }
      }
    }
  }

  private String tell(Told told, Said said, Instant begin) {
    return time.tell(
        told.conversation,
        "m" + said.name(),
        said.direction(),
        begin.plus(Duration.ofMinutes(said.minute())));
  }

  private void patch(Told told, String priority) {
    api().patch("/api/v1/cases/" + told.id, Map.of("priority", priority)).expect(200);
  }

  /** All that is worked out of a clock, with its instants in tens of minutes from the beginning. */
  private List<String> clocks(Told told, Instant begin) {
    return time.clocks(told.id)
        .get("items")
        .valueStream()
        .map(
            clock ->
                "%s %s %s %s %s: started %s, paused %s, stopped %s, due %s, missed %s"
                    .formatted(
                        clock.get("kind").asString(),
                        clock.get("cycle"),
                        clock.get("state").asString(),
                        clock.get("rule"),
                        clock.get("targetSeconds"),
                        tens(clock.get("startedAt"), begin),
                        tens(clock.get("pausedSince"), begin),
                        tens(clock.get("stoppedAt"), begin),
                        tens(clock.get("dueAt"), begin),
                        tens(clock.get("breachedAt"), begin)))
        .sorted()
        .toList();
  }

  /** To the nearest: what people do takes the moments between one request and the next. */
  private static String tens(JsonNode at, Instant begin) {
    return at.isNull()
        ? "-"
        : Long.toString(
            Math.round(Duration.between(begin, Instant.parse(at.asString())).toSeconds() / 600.0));
  }

  private static final String PROMISES =
      """
      promises:
        rules:
          - name: high
            when: {priority: [HIGH]}
            calendar: always
            targets: {first_response: 2 h, next_reply: 2 h, periodic_update: 5 h, resolution: 10 h}
          - name: rest
            calendar: always
            targets: {first_response: 4 h, next_reply: 3 h, periodic_update: 8 h, resolution: 14 h}
        pause: {resolution: [waiting_customer, on_hold], periodic_update: [waiting_customer]}
        reopen: CONTINUE
      """;
}
