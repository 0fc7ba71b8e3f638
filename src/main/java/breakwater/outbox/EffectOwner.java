package breakwater.outbox;

import breakwater.journal.Effect;
import breakwater.journal.History;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The module that wants effects of some kinds: says whether each is still wanted, and words it. */
public interface EffectOwner {
  /** Kinds of effects, each owned by one. */
  Set<String> kinds();

  /**
   * Asked before each attempt. Pure.
   *
   * @return why it is not wanted any more; empty = send it
   */
  Optional<String> noLongerWanted(History history, Effect effect, Instant now);

  /** What a kind is about, for people's choices; empty = nobody may switch it off. */
  default Optional<Topic> topic(String kind) {
    return Optional.empty();
  }

  /** Whether it breaks through the recipient's quiet hours. Pure. */
  default boolean urgent(History history, Effect effect) {
    return false;
  }

  /** The words, written at delivery; what people wrote is quoted, for it may be erased. Pure. */
  Words words(History history, Effect effect);
}
