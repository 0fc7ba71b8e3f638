package breakwater.journal;

import java.util.List;

/** Takes the effects that subjects want, in the transaction of the facts. The outbox is it. */
public interface EffectSink {
  /**
   * One of them.
   *
   * @param version that of the history for which it is wanted
   */
  record Wanted(Subject subject, long version, Effect effect) {}

  /**
   * @param wanted not empty
   */
  void want(List<Wanted> wanted);
}
