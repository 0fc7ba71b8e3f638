package breakwater.journal.advice;

import breakwater.journal.PatientReconciler;
import breakwater.journal.Subject;
import breakwater.journal.engine.HashChain;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks an adviser once for each question, and gives up when patience ends. */
@Component
public class Consultation implements AutoCloseable {
  private final MemoTable memos;
  private final JsonMapper json;
  private final ExecutorService advisers = Executors.newVirtualThreadPerTaskExecutor();

  Consultation(MemoTable memos, JsonMapper json) {
    this.memos = memos;
    this.json = json;
  }

  /**
   * What the adviser says, or said when it was asked the same before.
   *
   * @param subject with which the answer is forgotten
   * @throws TimeoutException when the reconciler's patience ends
   * @throws Exception what the adviser throws
   */
  public <I, A> A answer(PatientReconciler<I, A> reconciler, I inputs, Subject subject)
      throws Exception {
    byte[] hash = hash(inputs);
    Optional<String> kept = memos.answer(reconciler.name(), reconciler.revision(), hash);
    if (kept.isPresent()) {
      return json.readValue(kept.get(), reconciler.answers());
    }
    A answer = consult(reconciler, inputs);
    memos.keep(
        reconciler.name(), reconciler.revision(), hash, subject, json.writeValueAsString(answer));
    return answer;
  }

  private <I, A> A consult(PatientReconciler<I, A> reconciler, I inputs) throws Exception {
    Future<A> asked = advisers.submit(() -> reconciler.consult(inputs));
    try {
      return asked.get(reconciler.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw new TimeoutException("No answer within " + reconciler.patience());
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private byte[] hash(Object inputs) {
    return HashChain.sha256()
        .digest(json.writeValueAsString(inputs).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    advisers.shutdownNow();
  }
}
