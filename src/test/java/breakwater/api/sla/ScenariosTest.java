package breakwater.api.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every scenario that lies beside the project is answered as it says, in any order of arrival. */
class ScenariosTest {
  private static final Path VECTORS = Path.of("../shared/sla/vectors/sla-scenarios.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Told(JsonNode node, Scenario scenario) {}

  private static List<Told> scenarios = List.of();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(VECTORS), "there are no scenarios beside this checkout");
    var read = new ArrayList<Told>();
    for (JsonNode node : JSON.readTree(Files.readString(VECTORS))) {
      read.add(new Told(node, JSON.treeToValue(node, Scenario.class)));
    }
    scenarios = read;
  }

  @Test
  void everyClockIsAsExpected() {
    List<String> wrong = new ArrayList<>();
    for (Told told : scenarios) {
      compare(told, Rehearsal.of(told.scenario()), false, wrong);
    }
    assertThat(scenarios).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  /** clocks.md, section 4: fold(shuffle(events)) = fold(events + duplicates) = fold(events). */
  @Test
  void neitherOrderNorRepetitionMatters() {
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < 5; seed++) {
      for (Told told : scenarios) {
        Scenario shuffled = withEvents(told.scenario(), shuffled(told.scenario().events(), seed));
        compare(told, Rehearsal.of(shuffled), true, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void compare(
      Told told, List<Rehearsal.Checked> answers, boolean complete, List<String> wrong) {
    for (int i = 0; i < answers.size(); i++) {
      JsonNode check = told.node().get("checks").get(i);
      JsonNode clocks = JSON.valueToTree(answers.get(i).clocks());
      if (complete && check.has("known")) {
        continue;
      }
      String where = told.node().get("name").asString() + " at " + check.get("as_of").asString();
      JsonNode wanted = check.get("expect");
      if (clocks.size() != wanted.size()) {
        wrong.add("%s: %d clocks, not %d".formatted(where, clocks.size(), wanted.size()));
      }
      for (int k = 0; k < Math.min(clocks.size(), wanted.size()); k++) {
        ObjectNode answered = JSON.createObjectNode();
        for (String key : wanted.get(k).propertyNames()) {
          answered.set(key, clocks.get(k).get(key));
        }
        if (!answered.toString().equals(wanted.get(k).toString())) {
          wrong.add("%s: %s, not %s".formatted(where, answered, wanted.get(k)));
        }
      }
    }
  }

  /** Events of one instant keep their order: which of them came first is part of the history. */
  private static List<Scenario.Happened> shuffled(List<Scenario.Happened> events, int seed) {
    var distinct = new TreeMap<String, Scenario.Happened>();
    var instants = new TreeMap<String, List<Scenario.Happened>>();
    for (Scenario.Happened event : events) {
      if (distinct.putIfAbsent(event.id(), event) == null) {
        instants.computeIfAbsent(event.at(), _ -> new ArrayList<>()).add(event);
      }
    }
    var groups = new ArrayList<>(instants.values());
    Collections.shuffle(groups, new Random(seed));
    var all = new ArrayList<>(groups.stream().flatMap(List::stream).toList());
    all.addAll(groups.reversed().stream().flatMap(List::stream).toList());
    return all;
  }

  private static Scenario withEvents(Scenario s, List<Scenario.Happened> events) {
    return new Scenario(
        s.id(),
        s.name(),
        s.tags(),
        s.source(),
        s.note(),
        s.peerExpect(),
        s.calendars(),
        s.policy(),
        events,
        s.checks());
  }
}
