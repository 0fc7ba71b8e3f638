package breakwater.playbook;

import breakwater.journal.Rules;
import breakwater.journal.RulesInForce;
import breakwater.playbook.versions.VersionTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

  private final ConcurrentHashMap<Part, List<InForce>> differing = new ConcurrentHashMap<>();

  private record Part(int version, Class<?> section) {}

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
    return isStored(rules)
        ? histories.computeIfAbsent(Integer.valueOf(rules.version()), this::history)
        : List.of(new InForce(Instant.EPOCH, rules));
  }

  private static boolean isStored(Rules rules) {
    return rules.version().matches("[0-9]{1,9}");
  }

  /** The same, without those under which a section says what it said before. */
  public List<InForce> until(Rules rules, Class<?> section) {
    return isStored(rules)
        ? differing.computeIfAbsent(
            new Part(Integer.parseInt(rules.version()), section), _ -> differing(rules, section))
        : until(rules);
  }

  private List<InForce> differing(Rules rules, Class<?> section) {
    var different = new ArrayList<InForce>();
    for (InForce next : until(rules)) {
      if (different.isEmpty() || !agree(different.getLast().rules(), next.rules(), section)) {
        different.add(next);
      }
    }
    return List.copyOf(different);
  }

  /**
   * The sections that say under a version what they did not say under the one before it, or under
   * one in whose place it came.
   */
  public Set<Class<?>> changed(int number) {
    Rules rules = version(number);
    List<InForce> all = until(rules);
    if (all.size() < 2) {
      return document.types();
    }
    var others = new ArrayList<Rules>(List.of(all.get(all.size() - 2).rules()));
    table.replacedBy(number).forEach(it -> others.add(version(it)));
    return document.types().stream()
        .filter(section -> others.stream().anyMatch(it -> !agree(it, rules, section)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean agree(Rules one, Rules other, Class<?> section) {
    return one instanceof PlaybookRules before
        && other instanceof PlaybookRules after
        && before.agrees(after, section);
  }

  private List<InForce> history(int number) {
    return table.until(number).stream()
        .map(since -> new InForce(since.from(), version(since.number())))
        .toList();
  }

  private Rules version(int number) {
    return read.computeIfAbsent(
        number,
        n -> {
          forgetIfTakenBack(n);
          return document.read(Integer.toString(n), table.body(n).orElseThrow());
        });
  }

  /** A version that is rolled back gives its number to the next one. */
  private void forgetIfTakenBack(int number) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status != STATUS_COMMITTED) {
                read.remove(number);
                histories.remove(number);
                differing.keySet().removeIf(part -> part.version() == number);
              }
            }
          });
    }
  }
}
