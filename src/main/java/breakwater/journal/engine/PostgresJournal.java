package breakwater.journal.engine;

import breakwater.journal.Actor;
import breakwater.journal.BulkJournal;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.StaleVersion;
import breakwater.journal.Subject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal on PostgreSQL's locks. */
@Component
class PostgresJournal implements Journal, BulkJournal {
  /** How long one look may take where nobody waits for the answer. */
  static final Duration UNHURRIED_BUDGET = Duration.ofSeconds(5);

  private final TransactionTemplate transactions;
  private final Turns turns;
  private final FactTable facts;
  private final Duration promptBudget;

  PostgresJournal(
      TransactionTemplate transactions, Turns turns, FactTable facts, EngineSettings settings) {
    this.transactions = transactions;
    this.turns = turns;
    this.facts = facts;
    this.promptBudget = settings.engine().promptBudget();
  }

  @Override
  public History read(Subject subject) {
    return facts.read(List.of(subject)).getOrDefault(subject, History.empty(subject));
  }

  @Override
  public History append(
      Subject subject, long expected, Actor by, Cause cause, List<Happening> told) {
    return decide(
            subject,
            by,
            cause,
            history -> {
              if (history.version() != expected) {
                throw new StaleVersion(subject, expected, history.version());
              }
              return new Decision<>(told, expected);
            })
        .history();
  }

  @Override
  public <R> Decided<R> decide(
      Subject subject, Actor by, Cause cause, Function<History, Decision<R>> decision) {
    return transactions.execute(
        status -> {
          List<Turn> opened = turns.open(List.of(subject));
          Turn turn = opened.getFirst();
          Decision<R> decided = decision.apply(turn.history());
          if (!decided.told().isEmpty()) {
            turn.tell(by, cause, decided.told());
            turns.close(new Turns.Transaction(status), opened, promptBudget);
          }
          return new Decided<>(decided.answer(), turn.history());
        });
  }

  @Override
  public int append(
      Actor by,
      Cause cause,
      Collection<Subject> subjects,
      Function<List<History>, List<Batch>> decide) {
    if (subjects.isEmpty()) {
      return 0;
    }
    return transactions.execute(
        status -> {
          List<Turn> opened = turns.open(subjects);
          var told = new HashMap<Subject, List<Happening>>();
          decide
              .apply(opened.stream().map(Turn::history).toList())
              .forEach(batch -> told.put(batch.subject(), batch.told()));
          List<Turn> telling = opened.stream().filter(t -> told.containsKey(t.subject())).toList();
          if (telling.isEmpty()) {
            return 0;
          }
          telling.forEach(t -> t.tell(by, cause, told.getOrDefault(t.subject(), List.of())));
          turns.close(new Turns.Transaction(status), telling, UNHURRIED_BUDGET);
          return telling.stream().mapToInt(t -> t.rows().size()).sum();
        });
  }
}
