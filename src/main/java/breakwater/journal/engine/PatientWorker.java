package breakwater.journal.engine;

import breakwater.journal.History;
import breakwater.journal.Lane;
import breakwater.journal.Outcome;
import breakwater.journal.PatientReconciler;
import breakwater.journal.Rules;
import breakwater.journal.Worker;
import breakwater.journal.advice.Consultation;
import breakwater.journal.engine.Registry.Concluding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs patient reconcilers in three steps; between the first and the third no lock is held. */
@Component
class PatientWorker implements Worker {
  private final TransactionTemplate transactions;
  private final Turns turns;
  private final Prompt prompt;
  private final Registry registry;
  private final Standing standing;
  private final AgendaTable agenda;
  private final LookTable looks;
  private final LeaseTable leases;
  private final Consultation consultation;
  private final RulesNow rules;

  PatientWorker(
      TransactionTemplate transactions,
      Turns turns,
      Prompt prompt,
      Registry registry,
      Standing standing,
      AgendaTable agenda,
      LookTable looks,
      LeaseTable leases,
      Consultation consultation,
      RulesNow rules) {
    this.transactions = transactions;
    this.turns = turns;
    this.prompt = prompt;
    this.registry = registry;
    this.standing = standing;
    this.agenda = agenda;
    this.looks = looks;
    this.leases = leases;
    this.consultation = consultation;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "agenda-patient";
  }

  @Override
  public int threads() {
    return 4;
  }

  @Override
  public boolean work() {
    Optional<Question<?, ?>> taken = take();
    taken.ifPresent(this::finish);
    return taken.isPresent();
  }

  /** A question that was gathered under a lease. */
  record Question<I, A>(
      LeaseTable.Lease lease, PatientReconciler<I, A> reconciler, I inputs, History history) {}

  private Optional<Question<?, ?>> take() {
    return transactions.execute(
        status ->
            leases
                .take(standing.takes(), turns.now())
                .flatMap(
                    lease ->
                        registry
                            .find(lease.follower())
                            .flatMap(f -> patient(f).map(r -> ask(lease, r)))));
  }

  private static Optional<PatientReconciler<?, ?>> patient(Registry.Follower follower) {
    return follower instanceof Concluding(PatientReconciler<?, ?> r, _, _)
        ? Optional.of(r)
        : Optional.empty();
  }

  private <I, A> Question<I, A> ask(LeaseTable.Lease lease, PatientReconciler<I, A> reconciler) {
    Turn turn = turns.open(List.of(lease.subject())).getFirst();
    Rules inForce = rules.at(turn.now());
    return new Question<>(
        lease,
        reconciler,
        RulesNow.gather(reconciler, turn.history(), turn.now(), inForce),
        turn.history());
  }

  private <I, A> void finish(Question<I, A> question) {
    try {
      A answer =
          consultation.answer(
              question.reconciler(), question.inputs(), question.history().subject());
      conclude(question, answer);
    } catch (Exception e) {
      fail(question, e);
    } finally {
      leases.drop(question.lease());
    }
  }

  private <I, A> void conclude(Question<I, A> question, A answer) {
    PatientReconciler<I, A> reconciler = question.reconciler();
    transactions.executeWithoutResult(
        status -> {
          List<Turn> opened = turns.open(List.of(question.lease().subject()));
          Turn turn = opened.getFirst();
          if (!leases.end(question.lease())) {
            return;
          }
          Rules inForce = rules.at(turn.now());
          I inputs = RulesNow.gather(reconciler, turn.history(), turn.now(), inForce);
          if (inputs.equals(question.inputs())) {
            Outcome outcome = reconciler.conclude(turn.history(), inputs, answer, turn.now());
            prompt.take(turn, new Concluding(reconciler), outcome, inForce);
          } else {
            wantAgain(turn, reconciler);
          }
          turns.close(new Turns.Transaction(status), opened, PostgresJournal.UNHURRIED_BUDGET);
        });
  }

  private static void wantAgain(Turn turn, PatientReconciler<?, ?> reconciler) {
    turn.look(reconciler.name(), Look.wanted(Lane.PATIENT, turn.now(), turn.history().version()));
  }

  private void fail(Question<?, ?> question, Exception cause) {
    transactions.executeWithoutResult(
        status -> {
          List<Turn> opened = turns.open(List.of(question.lease().subject()));
          if (leases.end(question.lease())) {
            String name = question.reconciler().name();
            Turn turn = opened.getFirst();
            var trouble = new Trouble(turn.subject(), name, cause);
            turn.look(name, Retry.after(agenda, turn, name, trouble).in(Lane.PATIENT));
            looks.write(opened);
          }
        });
  }

  @Override
  public Optional<Instant> next() {
    return agenda.next(Lane.PATIENT, standing.takes());
  }
}
