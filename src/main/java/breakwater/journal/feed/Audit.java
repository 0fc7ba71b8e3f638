package breakwater.journal.feed;

import breakwater.journal.Subject;
import breakwater.journal.engine.HashChain;
import breakwater.journal.feed.AuditTable.Checkpoint;
import breakwater.journal.feed.AuditTable.Row;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves that nothing in the journal was changed or removed, or names what was. */
@Component
public class Audit {
  /** Findings after which it stops naming further ones. */
  private static final int FINDINGS = 100;

  private final TransactionTemplate snapshot;
  private final AuditTable table;

  Audit(PlatformTransactionManager transactions, AuditTable table) {
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.table = table;
  }

  /**
   * What a verification found.
   *
   * @param findings a sentence each, naming the fact as {@code subject@version}; at most {@value
   *     #FINDINGS}; empty = all is as it was written
   */
  public record Report(long facts, long subjects, long checkpoints, List<String> findings) {
    public boolean intact() {
      return findings.isEmpty();
    }
  }

  /**
   * The end of the proven part of the feed, worth keeping elsewhere.
   *
   * @param hash SHA-256 in hex over everything up to the position
   */
  public record Proof(long position, String hash) {}

  /** The last checkpoint. */
  public Proof proof() {
    Checkpoint last = table.last();
    return new Proof(last.position(), HexFormat.of().formatHex(last.hash()));
  }

  /**
   * Checks every chain, every head, the feed and its checkpoints, in one snapshot.
   *
   * @param kept a proof that was stored elsewhere, to compare with
   */
  public Report verify(Optional<Proof> kept) {
    return Objects.requireNonNull(snapshot.execute(status -> examine(kept)));
  }

  /** The same in the transaction that there is. */
  Report examine(Optional<Proof> kept) {
    var findings = new Findings();
    var chain = new Chain(findings);
    table.facts(chain::next);
    heads(findings);
    feed(findings);
    List<Checkpoint> checkpoints = table.checkpoints();
    checkpoints(checkpoints, findings);
    kept.ifPresent(proof -> compare(proof, findings));
    return new Report(chain.facts, chain.subjects, checkpoints.size(), List.copyOf(findings.list));
  }

  private static final class Findings {
    private final List<String> list = new ArrayList<>();

    void add(String finding) {
      if (list.size() < FINDINGS && !list.contains(finding)) {
        list.add(finding);
      }
    }
  }

  /** Follows the links of one subject after the other. */
  private static final class Chain {
    private final Findings findings;
    private @Nullable Subject subject;
    private long version;
    private byte[] link = HashChain.START;
    private long facts;
    private long subjects;

    Chain(Findings findings) {
      this.findings = findings;
    }

    void next(Row row) {
      if (!row.subject().equals(subject)) {
        subject = row.subject();
        version = 0;
        link = HashChain.START;
        subjects++;
      }
      facts++;
      for (long missing = version + 1; missing < row.fact().version(); missing++) {
        findings.add("The fact %s@%d is missing.".formatted(subject, missing));
      }
      boolean follows = version + 1 == row.fact().version();
      byte[] expected = HashChain.link(link, row.subject(), row.fact(), row.payload());
      if (follows && !MessageDigest.isEqual(expected, row.hash())) {
        findings.add("The fact %s@%d was changed.".formatted(subject, row.fact().version()));
      }
      version = row.fact().version();
      link = row.hash();
    }
  }

  private void heads(Findings findings) {
    for (AuditTable.Head head : table.wrongHeads()) {
      findings.add(
          "The head of %s says version %d, but %d facts are there and the last does not agree."
              .formatted(head.subject(), head.version(), head.facts()));
    }
  }

  private void feed(Findings findings) {
    table.feedWithoutFact().forEach(f -> findings.add("The fact %s is missing.".formatted(f)));
    long holes = table.holesInFeed();
    if (holes != 0) {
      findings.add("%d positions of the feed are missing.".formatted(holes));
    }
  }

  private void checkpoints(List<Checkpoint> checkpoints, Findings findings) {
    Checkpoint last = new Checkpoint(0, HashChain.START);
    for (Checkpoint checkpoint : checkpoints) {
      MessageDigest digest = HashChain.sha256();
      digest.update(last.hash());
      int facts = Math.toIntExact(checkpoint.position() - last.position());
      table.links(last.position(), facts, (position, hash) -> digest.update(hash));
      if (!MessageDigest.isEqual(digest.digest(), checkpoint.hash())) {
        findings.add(
            "The checkpoint at position %d does not agree with the facts since position %d."
                .formatted(checkpoint.position(), last.position()));
      }
      last = checkpoint;
    }
  }

  private void compare(Proof kept, Findings findings) {
    boolean same =
        table
            .checkpoint(kept.position())
            .filter(c -> HexFormat.of().formatHex(c.hash()).equalsIgnoreCase(kept.hash()))
            .isPresent();
    if (!same) {
      findings.add(
          "The checkpoint at position %d is not the one that you kept: the journal before it was"
                  .formatted(kept.position())
              + " written anew.");
    }
  }
}
