package breakwater.journal.engine;

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
   */
  record EngineWorkers(@DefaultValue("true") boolean workers) {}
}
