package breakwater.journal.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine runs on this node.
 *
 * @param sandbox at the very first start: create the database as a SANDBOX, whose clock may be
 *     moved, for ever; default false = LIVE
 * @param workers whether this node works on the agenda; default true. Commands and tests, which
 *     drive it by hand, switch it off
 * @param timeMachine whether an administrator may move the clock of a SANDBOX; default false
 */
@ConfigurationProperties("breakwater")
record EngineSettings(
    @DefaultValue("false") boolean sandbox,
    @DefaultValue EngineWorkers engine,
    @DefaultValue("false") boolean timeMachine) {

  /**
   * The part under {@code breakwater.engine}.
   *
   * @param workers see above
   * @param promptBudget how long one prompt look may take, so that an append stays quick; default
   *     250 ms of the wall's time. A look takes less than a millisecond of work; the rest is for a
   *     machine with more to do than it can: with 50 ms, looks were put off on two busy cores that
   *     had done nothing wrong
   */
  record EngineWorkers(
      @DefaultValue("true") boolean workers, @DefaultValue("250ms") Duration promptBudget) {}
}
