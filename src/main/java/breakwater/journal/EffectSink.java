package breakwater.journal;

import java.util.List;

/** Takes the effects that a subject wants, in the transaction of the facts. The outbox is it. */
public interface EffectSink {
  /**
   * @param version that of the history for which they are wanted
   */
  void want(Subject subject, long version, List<Effect> effects);
}
