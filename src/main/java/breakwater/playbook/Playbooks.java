package breakwater.playbook;

import breakwater.journal.Rules;
import breakwater.journal.RulesInForce;
import breakwater.playbook.versions.VersionTable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Says which rules hold at an instant.
 *
 * <p>Which version that is, is read from the database each time; what a version says never changes
 * and is kept.
 */
@Component
public class Playbooks implements RulesInForce {
  private final VersionTable table;
  private final PlaybookDocument document;
  private final ConcurrentHashMap<Integer, Rules> read = new ConcurrentHashMap<>();

  /** While one version is in force, what was in force before it does not change. */
  private final ConcurrentHashMap<Integer, List<InForce>> histories = new ConcurrentHashMap<>();

  Playbooks(VersionTable table, PlaybookDocument document) {
    this.table = table;
    this.document = document;
  }

  @Override
  public Rules at(Instant now) {
    return table
        .numberAt(now)
        .map(this::version)
        .orElseThrow(() -> new IllegalStateException("No playbook is in force at " + now));
  }

  /**
   * One version, whether or not it is in force.
   *
   * @param name as {@link Rules#version()} gives it
   */
  public Rules version(String name) {
    return version(Integer.parseInt(name));
  }

  /**
   * A version and since when it was in force.
   *
   * @param from until the next one's
   */
  public record InForce(Instant from, Rules rules) {}

  /**
   * What was in force one after the other until these rules came, and these. Of rules that were
   * never in force, only they: they are tried as if they always had been.
   */
  public List<InForce> until(Rules rules) {
    return rules.version().matches("[0-9]{1,9}")
        ? histories.computeIfAbsent(Integer.valueOf(rules.version()), this::history)
        : List.of(new InForce(Instant.EPOCH, rules));
  }

  private List<InForce> history(int number) {
    return table.until(number).stream()
        .map(since -> new InForce(since.from(), version(since.number())))
        .toList();
  }

  private Rules version(int number) {
    return read.computeIfAbsent(
        number, n -> document.read(Integer.toString(n), table.body(n).orElseThrow()));
  }
}
