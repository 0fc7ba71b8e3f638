package breakwater.playbook;

import breakwater.journal.Rules;
import breakwater.journal.RulesInForce;
import breakwater.playbook.versions.VersionTable;
import java.time.Instant;
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

  private Rules version(int number) {
    return read.computeIfAbsent(
        number, n -> document.read(Integer.toString(n), table.body(n).orElseThrow()));
  }
}
