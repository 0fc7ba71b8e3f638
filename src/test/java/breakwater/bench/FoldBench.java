package breakwater.bench;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Priority;
import breakwater.journal.History;
import breakwater.journal.Tale;
import breakwater.journal.TextRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Folds a case of 50 facts. */
final class FoldBench {
  private static final int WARM = 20_000;
  private static final int MEASURED = 100_000;

  private FoldBench() {}

  static void run() {
    History history = history();
    long messages = 0;
    for (int i = 0; i < WARM; i++) {
      messages += Case.of(history).version();
    }
    long start = System.nanoTime();
    for (int i = 0; i < MEASURED; i++) {
      messages += Case.of(history).version();
    }
    double micros = (System.nanoTime() - start) / 1e3 / MEASURED;
    System.out.printf(
        "fold: a case of 50 facts: %.1f µs, %,.0f/s on one core (%d)%n",
        micros, 1e6 / micros, messages % 10);
  }

  private static History history() {
    var text = new TextRef(new UUID(1, 1), "mac");
    Label source = new Label("mail");
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    Tale tale =
        Tale.of("case/1")
            .told(
                at.toString(),
                new CaseFact.CaseOpened(
                    source,
                    CaseFact.Origin.CUSTOMER,
                    Optional.empty(),
                    Optional.empty(),
                    text,
                    Priority.MEDIUM));
    for (int i = 1; i < 50; i++) {
      at = at.plusSeconds(600);
      MessageId id = new MessageId("m" + i);
      CaseFact fact =
          switch (i % 4) {
            case 0 -> new CaseFact.CustomerWrote(id, source, Optional.empty(), text, false);
            case 1 -> new CaseFact.AgentWrote(id, source, Optional.empty(), text, true);
            case 2 -> new CaseFact.WaitingBegan(CaseFact.Waiting.CUSTOMER);
            default -> new CaseFact.NoteAdded(id, text);
          };
      tale.told(at.toString(), fact);
    }
    return tale.history();
  }
}
