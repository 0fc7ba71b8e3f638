package breakwater.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A fact that follows.
 *
 * @param key what makes it this conclusion and no other, such as {@code raise/1042-1}: while one
 *     stands under the key, an equal one is not written again
 * @param at when it took effect
 */
public record Conclusion(String key, Fact fact, Instant at) {
  /**
   * A conclusion that means something only while it stands under its key: once it is withdrawn, or
   * concluded anew, it takes no effect ({@link History#inEffect}) and stays in the record.
   */
  public interface WhileItStands extends Fact {}

  /**
   * What follows and does not stand yet, and what stands and does not follow any more.
   *
   * @param follows by their keys
   * @param ours which keys are those of the one who asks
   * @param withdrawal of a fact that stands; it takes effect when that did
   */
  public static List<Conclusion> difference(
      History history,
      Map<String, Conclusion> follows,
      Predicate<String> ours,
      Function<Fact, Withdrawal> withdrawal) {
    var concluded = new ArrayList<Conclusion>();
    follows.values().stream()
        .filter(
            it -> !it.fact().equals(history.standing(it.key()).map(Recorded::fact).orElse(null)))
        .forEach(concluded::add);
    history.standing(key -> ours.test(key) && !follows.containsKey(key)).stream()
        .map(it -> new Conclusion(String.valueOf(it.key()), withdrawal.apply(it.fact()), it.at()))
        .forEach(concluded::add);
    return List.copyOf(concluded);
  }
}
