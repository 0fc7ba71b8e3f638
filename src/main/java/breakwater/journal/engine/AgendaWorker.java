package breakwater.journal.engine;

import breakwater.journal.Lane;
import breakwater.journal.Subject;
import breakwater.journal.Worker;
import breakwater.journal.reading.Front;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is due in one lane, some subjects at a time, passing over locked ones. */
final class AgendaWorker implements Worker {
  private static final int PORTION = 50;

  private final Lane lane;
  private final int threads;
  private final TransactionTemplate transactions;
  private final Turns turns;
  private final AgendaTable agenda;
  private final Standing standing;
  private final Front front = new Front();

  AgendaWorker(
      Lane lane,
      int threads,
      TransactionTemplate transactions,
      Turns turns,
      AgendaTable agenda,
      Standing standing) {
    this.lane = lane;
    this.threads = threads;
    this.transactions = transactions;
    this.turns = turns;
    this.agenda = agenda;
    this.standing = standing;
  }

  @Override
  public String name() {
    return "agenda-" + lane.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public boolean work() {
    return transactions.execute(
        status -> {
          Instant now = turns.now();
          Set<String> mine = standing.takes();
          List<Subject> locked =
              front
                  .find(
                      from -> agenda.lockDue(lane, mine, from, now, PORTION),
                      AgendaTable.Locked::dueAt)
                  .stream()
                  .map(AgendaTable.Locked::subject)
                  .distinct()
                  .toList();
          if (locked.isEmpty()) {
            return false;
          }
          List<Turn> opened = due(locked, mine, now);
          if (!opened.isEmpty()) {
            turns.close(new Turns.Transaction(status), opened, PostgresJournal.UNHURRIED_BUDGET);
          }
          return true;
        });
  }

  /** Turns of those at which something is still due under the lock. */
  private List<Turn> due(List<Subject> locked, Set<String> mine, Instant now) {
    var followers = new HashMap<Subject, Set<String>>();
    for (AgendaTable.Due row : agenda.due(lane, locked, mine, now)) {
      followers.computeIfAbsent(row.subject(), _ -> new HashSet<>()).add(row.follower());
    }
    List<Turn> opened = turns.open(followers.keySet());
    opened.forEach(
        turn -> followers.getOrDefault(turn.subject(), Set.of()).forEach(turn::mustLook));
    return opened;
  }

  @Override
  public Optional<Instant> next() {
    return agenda.next(lane, standing.takes());
  }
}
