package breakwater.journal;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A table kept for reading: its rows for a subject are a function of that one subject's history, so
 * it can be dropped and rebuilt. Each row stores {@code subject_version} and {@code shape}: since
 * which version it has been what it is, and in which form.
 */
public interface View {
  /** Stored; unique; {@code module.view}. */
  String name();

  /** From 1; grows when the rows would look otherwise, which rebuilds the view while running. */
  int shape();

  /** The kind of subject that it shows. */
  String subjects();

  /**
   * Types or interfaces of the facts that can change its rows. Whatever fact makes a subject live,
   * it is shown anew: {@link History#live}.
   */
  Set<Class<?>> shows();

  /** What beside the history its rows depend on, as in {@link Reconciler#follows}. */
  default Set<Class<?>> follows() {
    return Set.of();
  }

  /**
   * Writes all rows of these subjects anew, with as few statements as there can be. Runs under
   * their head locks.
   *
   * @param histories each of another subject
   */
  void show(List<History> histories, Moment moment);

  /** Removes all rows of this subject. */
  void forget(Subject subject);

  /**
   * When and how views are written: read once for all of them, after the heads were locked.
   *
   * @param now the instant of the facts that are shown now
   * @param rules in force then
   * @param begun whether all these subjects begin with this transaction, so that no view has a row
   *     of theirs that would have to go
   */
  record Moment(Instant now, Rules rules, boolean begun) {}
}
