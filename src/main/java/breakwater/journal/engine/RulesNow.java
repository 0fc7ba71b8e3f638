package breakwater.journal.engine;

import breakwater.journal.History;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.journal.RulesInForce;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rules in force, read in every append; none when there is no playbook. */
@Component
class RulesNow {
  private static final Rules NONE =
      new Rules() {
        @Override
        public String version() {
          return "none";
        }

        @Override
        public <S> S section(Class<S> type) {
          throw new IllegalArgumentException("There is no playbook, so no section " + type);
        }
      };

  private final ObjectProvider<RulesInForce> playbook;

  RulesNow(ObjectProvider<RulesInForce> playbook) {
    this.playbook = playbook;
  }

  Rules at(Instant now) {
    RulesInForce rules = playbook.getIfAvailable();
    return rules == null ? NONE : rules.at(now);
  }

  /** What a reconciler reads for a look. */
  static <I> I gather(Reconciler<I> reconciler, History history, Instant now, Rules rules) {
    return reconciler.gather(history, now, new Asked(rules, reconciler));
  }

  /**
   * The rules as one reconciler may read them: only what it says that it follows. It would not be
   * made to look again when the rest changes.
   */
  private record Asked(Rules rules, Reconciler<?> by) implements Rules {
    @Override
    public String version() {
      return rules.version();
    }

    @Override
    public <S> S section(Class<S> type) {
      if (!by.follows().contains(type) && !by.follows().contains(Rules.class)) {
        throw new IllegalStateException(
            "%s reads the section %s and does not name it in follows()"
                .formatted(by.name(), type.getSimpleName()));
      }
      return rules.section(type);
    }
  }
}
