package breakwater.triggers.closing;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.cases.Priority;
import breakwater.journal.History;
import breakwater.journal.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** House, rule 1: neither order nor lateness changes what stands, in time that matters here. */
class ClosingsInAnyOrderTest extends Silences {
  @Test
  void the_order_of_arrival_changes_nothing() {
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      var told = new ArrayList<Told>();
      told.add(
          new Told(
              FIRST,
              new CaseOpened(
                  MAIL,
                  Origin.CUSTOMER,
                  Optional.empty(),
                  Optional.empty(),
                  TEXT,
                  Priority.MEDIUM)));
      for (int i = 1; i < 9; i++) {
        told.add(new Told(day(random.nextInt(40)).plusSeconds(i), any(random, i)));
      }
      told.sort(java.util.Comparator.comparing(Told::at));
      Map<String, String> inOrder = standing(told);
      Collections.shuffle(told, random);
      assertThat(standing(told)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  private record Told(Instant at, CaseFact fact) {}

  private static CaseFact any(Random random, int i) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> new WaitingBegan(Waiting.CUSTOMER);
      case 2 -> new WaitingBegan(Waiting.HOLD);
      case 3 -> new WaitingEnded();
      case 4 -> new Resolved(Optional.empty());
      case 5 -> new Reopened(Optional.empty());
      default -> says("m" + i, random.nextBoolean());
    };
  }

  private static Map<String, String> standing(List<Told> all) {
    Tale tale = Tale.of("case/1");
    for (Told it : all) {
      tale.told(it.at().toString(), day(50).toString(), it.fact());
      tale.follow(look(tale, day(50)));
    }
    assertThat(look(tale, day(50)).concluded()).as("a second look adds nothing").isEmpty();
    History history = tale.history();
    var standing = new TreeMap<String, String>();
    history
        .standing(Silence::isKey)
        .forEach(it -> standing.put(String.valueOf(it.key()), it.at() + " " + it.fact()));
    standing.put("status", Case.of(history).status().toString());
    return standing;
  }
}
