package breakwater.journal;

import java.time.Instant;
import java.util.Set;

/**
 * Looks at one subject's history, some inputs and the instant, and answers what follows. Running it
 * twice, late, or after a crash gives the same answer, because it reads facts, not messages.
 *
 * @param <I> its inputs: immutable, with {@code equals}
 */
public interface Reconciler<I> {
  /** Stored; unique; {@code module.what-follows}. The module part also gives its place in order. */
  String name();

  /** Stored; from 1; grows when the code would answer otherwise, which makes it run over all. */
  int revision();

  /** The kind of subject that it looks at. */
  String subjects();

  /** Types or interfaces of the facts after which it must look. */
  Set<Class<?>> wakesOn();

  /**
   * What beside the history its answer depends on, so that it looks at every subject again when
   * that changes: the sections of the playbook by their records, and doors such as those of
   * calendars and absences by their classes. {@link Rules} itself = whatever changes, which is the
   * default. A section that is not named here is refused to {@link #gather}.
   */
  default Set<Class<?>> follows() {
    return Set.of(Rules.class);
  }

  /**
   * The only place that may read: doors to the left, as of {@code now}. In a transaction; quick.
   */
  I gather(History history, Instant now, Rules rules);

  /** Pure. */
  Outcome reconcile(History history, I inputs, Instant now);

  /** One whose history says all: it has no inputs, and nothing else changes its answer. */
  interface OfHistory extends Reconciler<OfHistory.Nothing> {
    /** No inputs. */
    record Nothing() {}

    /** Pure. */
    Outcome reconcile(History history, Instant now);

    @Override
    default Set<Class<?>> follows() {
      return Set.of();
    }

    @Override
    default Nothing gather(History history, Instant now, Rules rules) {
      return new Nothing();
    }

    @Override
    default Outcome reconcile(History history, Nothing nothing, Instant now) {
      return reconcile(history, now);
    }
  }
}
