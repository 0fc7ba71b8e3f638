package breakwater.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * A reconciler that asks something slow: a model, a file, another system. It runs in three steps:
 * gather in a transaction, consult outside any, conclude in another one if its inputs are still the
 * same.
 *
 * @param <I> its inputs, which identify the question: the answer is kept by their hash
 * @param <A> the answer, storable as JSON
 */
public interface PatientReconciler<I, A> extends Reconciler<I> {
  Class<A> answers();

  /** May be slow and may fail; then it is tried again. Holds no transaction and no lock. */
  A consult(I inputs) throws Exception;

  /** Pure. */
  Outcome conclude(History history, I inputs, A answer, Instant now);

  /** After this long it is given up for this time. */
  default Duration patience() {
    return Duration.ofSeconds(30);
  }

  /** Not used: a patient reconciler concludes from an answer. */
  @Override
  default Outcome reconcile(History history, I inputs, Instant now) {
    return Outcome.NOTHING;
  }
}
