package breakwater.journal.engine;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Erased;
import breakwater.journal.Erasure;
import breakwater.journal.Forgets;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Subject;
import breakwater.journal.View;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases under the head lock, so that no view copies a text meanwhile. */
@Component
class Erasing implements Erasure {
  private final TransactionTemplate transactions;
  private final Journal journal;
  private final ObjectProvider<Forgets> keepers;
  private final Registry registry;
  private final RulesNow rules;

  Erasing(
      TransactionTemplate transactions,
      Journal journal,
      ObjectProvider<Forgets> keepers,
      Registry registry,
      RulesNow rules) {
    this.transactions = transactions;
    this.journal = journal;
    this.keepers = keepers;
    this.registry = registry;
    this.rules = rules;
  }

  @Override
  public void erase(Subject subject, Actor by, Cause cause) {
    transactions.executeWithoutResult(
        status -> {
          keepers.orderedStream().filter(Forgets::comesFirst).forEach(k -> k.forget(subject));
          var decided =
              journal.decide(
                  subject,
                  by,
                  cause,
                  history -> new Decision<>(List.of(Happening.now(new Erased())), history));
          keepers.stream().filter(k -> !k.comesFirst()).forEach(k -> k.forget(subject));
          Instant now = decided.history().facts().getLast().recordedAt();
          var moment = new View.Moment(now, rules.at(now), false);
          for (var follower : registry.of(subject.kind())) {
            if (follower instanceof Registry.Showing(var view, _, _)) {
              view.show(List.of(decided.history()), moment);
            }
          }
        });
  }
}
