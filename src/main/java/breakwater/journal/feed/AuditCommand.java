package breakwater.journal.feed;

import breakwater.journal.Command;
import breakwater.journal.feed.Audit.Proof;
import breakwater.journal.feed.Audit.Report;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Verifies the journal from the console. */
@Component
class AuditCommand implements Command {
  private final Audit audit;

  AuditCommand(Audit audit) {
    this.audit = audit;
  }

  @Override
  public String name() {
    return "audit verify";
  }

  @Override
  public String usage() {
    return "[<position>:<hash>]: proves that the journal is as it was written, or names what was"
        + " changed; with a checkpoint that you kept elsewhere, up to there for certain";
  }

  @Override
  public int run(List<String> arguments) {
    Optional<Proof> kept = arguments.stream().findFirst().map(AuditCommand::proof);
    if (arguments.size() > 1 || kept.filter(p -> p.position() < 0).isPresent()) {
      System.err.println("A checkpoint is written <position>:<hash>, as this command prints it.");
      return 2;
    }
    Report report = audit.verify(kept);
    report.findings().forEach(System.out::println);
    System.out.printf(
        "%,d facts of %,d subjects and %,d checkpoints read: %s%n",
        report.facts(),
        report.subjects(),
        report.checkpoints(),
        report.intact() ? "all as it was written." : "NOT as it was written.");
    Proof proof = audit.proof();
    System.out.printf("Last checkpoint: %d:%s%n", proof.position(), proof.hash());
    return report.intact() ? 0 : 1;
  }

  private static Proof proof(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && text.substring(0, colon).matches("[0-9]{1,18}")
        ? new Proof(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1))
        : new Proof(-1, text);
  }
}
