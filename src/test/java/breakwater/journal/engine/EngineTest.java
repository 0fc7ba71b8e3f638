package breakwater.journal.engine;

import breakwater.behaviour.Product;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Fact;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Recorded;
import breakwater.journal.Subject;
import java.time.Instant;
import java.util.List;

/** Tells facts about probes and looks at what the engine made of them. */
abstract class EngineTest extends Product {
  static final Actor ANN = Actor.person("ann");

  static Subject probe() {
    return new Subject("probe", unique("p"));
  }

  Journal journal() {
    return bean(Journal.class);
  }

  History tell(Subject subject, Fact... facts) {
    return journal()
        .decide(
            subject,
            ANN,
            Cause.request("test"),
            h ->
                new Journal.Decision<>(
                    java.util.Arrays.stream(facts).map(Happening::now).toList(), 0))
        .history();
  }

  /** As a named channel that may be late. */
  History tellAt(Subject subject, Instant at, Fact fact) {
    return journal()
        .decide(
            subject,
            ANN,
            Cause.channel("test"),
            h -> new Journal.Decision<>(List.of(Happening.at(at, fact)), 0))
        .history();
  }

  static List<Fact> facts(History history) {
    return history.facts().stream().<Fact>map(Recorded::fact).toList();
  }
}
