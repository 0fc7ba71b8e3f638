package breakwater.journal.engine;

import breakwater.journal.Lane;
import breakwater.journal.Worker;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The agenda's workers; each lane has its own threads. */
@Configuration(proxyBeanMethods = false)
class Workers {
  /** How long a worker that found nothing waits before it looks again. */
  static final Duration IDLE = Duration.ofMillis(200);

  @Bean
  Worker interactiveWorker(
      TransactionTemplate transactions, Turns turns, AgendaTable agenda, Standing standing) {
    return new AgendaWorker(Lane.INTERACTIVE, 1, transactions, turns, agenda, standing);
  }

  @Bean
  Worker dueWorker(
      TransactionTemplate transactions, Turns turns, AgendaTable agenda, Standing standing) {
    return new AgendaWorker(Lane.DUE, 2, transactions, turns, agenda, standing);
  }

  @Bean
  Worker importWorker(
      TransactionTemplate transactions, Turns turns, AgendaTable agenda, Standing standing) {
    return new AgendaWorker(Lane.IMPORT, 1, transactions, turns, agenda, standing);
  }

  @Bean
  Heartbeat heartbeat(
      EngineSettings settings,
      List<Worker> workers,
      Standing standing,
      SweepTable sweeps,
      NodeTable nodes) {
    List<WorkerThread> threads =
        workers.stream()
            .flatMap(w -> Stream.generate(() -> w).limit(w.threads()))
            .map(WorkerThread::new)
            .toList();
    return new Heartbeat(settings, threads, standing, sweeps, nodes);
  }
}
