package breakwater.journal;

import java.util.Collection;
import java.util.Set;

/** Makes followers look again at every subject, in a lower lane, because their inputs changed. */
public interface Sweeps {
  /**
   * For whoever {@linkplain Reconciler#follows follows} something of what has changed. Call it in
   * the transaction of the change.
   *
   * @param cause for people: {@code playbook version 7}
   */
  void changed(Set<Class<?>> what, String cause);

  /**
   * For one reconciler or view, by its name.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  void sweep(String follower, String cause);

  /**
   * Lets one look at these subjects, in the caller's transaction and under their heads' locks. If
   * it fails at one, that is on the agenda and the others are done.
   */
  void look(String follower, Collection<Subject> subjects);
}
