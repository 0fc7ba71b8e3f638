package breakwater.gate.document;

import static breakwater.gate.document.Given.or;
import static breakwater.gate.document.Given.text;

import java.util.Optional;

/**
 * How much it hurts, in the package's five dimensions: breadth, depth, duration, revenue, data.
 *
 * @param who customers, a segment or several organisations
 * @param since when it began, in words
 * @param correlatesWith a release or a change of configuration
 * @param reporters how many reported it
 * @param urgency why it cannot wait
 * @param accounts how many accounts it touches
 * @param revenueAtStake what those pay in a year, in words
 * @param renewal whose contract is renewed next, and when
 */
public record Impact(
    Optional<String> who,
    Optional<String> cannotDo,
    Optional<Breadth> breadth,
    Optional<Boolean> growing,
    Optional<Depth> depth,
    Optional<String> since,
    Optional<String> correlatesWith,
    Optional<String> workaround,
    Optional<DataRisk> dataRisk,
    Optional<Boolean> dataRecoverable,
    Optional<Boolean> enterprise,
    Optional<Boolean> renewalMentioned,
    Optional<Integer> teamSize,
    Optional<Integer> reporters,
    Optional<String> urgency,
    Optional<Integer> accounts,
    Optional<String> revenueAtStake,
    Optional<String> renewal) {
  static final Impact EMPTY = new Impact();

  private Impact() {
    this(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Impact {
    who = text(who);
    cannotDo = text(cannotDo);
    breadth = or(breadth);
    growing = or(growing);
    depth = or(depth);
    since = text(since);
    correlatesWith = text(correlatesWith);
    workaround = text(workaround);
    dataRisk = or(dataRisk);
    dataRecoverable = or(dataRecoverable);
    enterprise = or(enterprise);
    renewalMentioned = or(renewalMentioned);
    teamSize = or(teamSize);
    reporters = or(reporters);
    urgency = text(urgency);
    accounts = or(accounts);
    revenueAtStake = text(revenueAtStake);
    renewal = text(renewal);
  }

  public enum Breadth {
    USER,
    ORGANISATION,
    SEVERAL_ORGANISATIONS,
    SYSTEMIC
  }

  public enum Depth {
    INCONVENIENCED,
    BLOCKED
  }

  public enum DataRisk {
    NONE,
    LOST,
    CORRUPTED,
    EXPOSED
  }
}
