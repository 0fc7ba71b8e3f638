package breakwater.journal.engine;

import breakwater.journal.PatientReconciler;
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
class Consultation implements AutoCloseable {
  private final MemoTable memos;
  private final JsonMapper json;
  private final ExecutorService advisers = Executors.newVirtualThreadPerTaskExecutor();

  Consultation(MemoTable memos, JsonMapper json) {
    this.memos = memos;
    this.json = json;
  }

  <I, A> A answer(PatientWorker.Question<I, A> question) throws Exception {
    PatientReconciler<I, A> reconciler = question.reconciler();
    byte[] hash = hash(question.inputs());
    Optional<String> kept = memos.answer(reconciler.name(), reconciler.revision(), hash);
    if (kept.isPresent()) {
      return json.readValue(kept.get(), reconciler.answers());
    }
    A answer = consult(question);
    memos.keep(
        reconciler.name(),
        reconciler.revision(),
        hash,
        question.history().subject(),
        json.writeValueAsString(answer));
    return answer;
  }

  private <I, A> A consult(PatientWorker.Question<I, A> question) throws Exception {
    PatientReconciler<I, A> reconciler = question.reconciler();
    Future<A> asked = advisers.submit(() -> reconciler.consult(question.inputs()));
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
