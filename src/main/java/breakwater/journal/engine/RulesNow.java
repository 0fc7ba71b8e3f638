package breakwater.journal.engine;

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
}
