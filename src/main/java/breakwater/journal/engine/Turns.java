package breakwater.journal.engine;

import breakwater.journal.EffectSink;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.journal.Subject;
import breakwater.journal.engine.Prompt.Plan;
import breakwater.journal.reading.ReadOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/** Opens turns under head locks and closes them: told facts always, what follows if it can. */
@Component
class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final SubjectTable subjects;
  private final FactTable facts;
  private final AgendaTable agenda;
  private final LookTable looks;
  private final FeedPendingTable pending;
  private final Prompt prompt;
  private final FactCodec codec;
  private final RulesNow rules;
  private final ObjectProvider<EffectSink> effects;

  Turns(
      SubjectTable subjects,
      FactTable facts,
      AgendaTable agenda,
      LookTable looks,
      FeedPendingTable pending,
      Prompt prompt,
      FactCodec codec,
      RulesNow rules,
      ObjectProvider<EffectSink> effects) {
    this.subjects = subjects;
    this.facts = facts;
    this.agenda = agenda;
    this.looks = looks;
    this.pending = pending;
    this.prompt = prompt;
    this.codec = codec;
    this.rules = rules;
    this.effects = effects;
  }

  /** Locks the heads, then reads time and histories, in the order of names. In a transaction. */
  List<Turn> open(Collection<Subject> names) {
    SubjectTable.Locked locked = subjects.lock(names);
    Map<Subject, History> histories =
        locked.heads().isEmpty() ? Map.of() : facts.read(locked.heads().keySet());
    var turns = new ArrayList<Turn>();
    for (Subject name : names.stream().sorted(Comparator.comparing(Subject::toString)).toList()) {
      turns.add(
          new Turn(
              locked.heads().getOrDefault(name, SubjectTable.Head.NONE),
              histories.getOrDefault(name, History.empty(name)),
              locked.now(),
              codec));
    }
    return turns;
  }

  /**
   * Writes what was told and what follows, from whoever is woken or due; whoever fails is put on
   * the agenda with the cause.
   */
  void close(Transaction transaction, List<Turn> turns, Duration budget) {
    var excluded = new HashMap<Subject, Set<String>>();
    var troubles = new ArrayList<Trouble>();
    boolean together = true;
    while (true) {
      Object savepoint = transaction.savepoint();
      try {
        boolean all = together;
        List<Turn> tried = ReadOnce.during(() -> follow(turns, budget, excluded, all));
        recordTroubles(tried, troubles);
        looks.write(tried);
        for (int i = 0; i < turns.size(); i++) {
          turns.get(i).become(tried.get(i));
        }
        return;
      } catch (Prompt.TroubleTogether trouble) {
        transaction.rollbackTo(savepoint);
        together = false;
      } catch (Trouble trouble) {
        transaction.rollbackTo(savepoint);
        LOG.debug("{} at {}: {}", trouble.followers(), trouble.subject(), trouble.why());
        excluded
            .computeIfAbsent(trouble.subject(), s -> new HashSet<>())
            .addAll(trouble.followers());
        troubles.add(trouble);
      }
    }
  }

  /** Works on copies, so that nothing is left of what fails. */
  private List<Turn> follow(
      List<Turn> turns, Duration budget, Map<Subject, Set<String>> excluded, boolean together) {
    var tried = new ArrayList<Turn>();
    var plans = new ArrayList<Plan>();
    Rules inForce = rules.at(turns.getFirst().now());
    for (Turn turn : turns) {
      Turn copy = turn.copy();
      var plan = new Plan(excluded.getOrDefault(turn.subject(), Set.of()), budget);
      plans.add(plan);
      prompt.follow(copy, plan, inForce);
      tried.add(copy);
    }
    store(tried.stream().filter(t -> !t.rows().isEmpty()).toList());
    int step = together ? tried.size() : 1;
    for (int i = 0; i < tried.size(); i += step) {
      prompt.show(tried.subList(i, i + step), plans.subList(i, i + step), inForce);
    }
    return tried;
  }

  private void store(List<Turn> turns) {
    if (turns.isEmpty()) {
      return;
    }
    List<Turn> begun = turns.stream().filter(Turn::begins).toList();
    List<Turn> known = turns.stream().filter(t -> !t.begins()).toList();
    if (!begun.isEmpty()) {
      subjects.begin(begun);
    }
    if (!known.isEmpty()) {
      subjects.advance(known);
    }
    facts.insert(turns.stream().flatMap(t -> t.rows().stream()).toList());
    pending.insert(turns);
    List<EffectSink.Wanted> wanted = turns.stream().flatMap(Turns::wanted).toList();
    if (!wanted.isEmpty()) {
      effects.ifAvailable(sink -> sink.want(wanted));
    }
  }

  private static Stream<EffectSink.Wanted> wanted(Turn turn) {
    return turn.effects().stream()
        .map(effect -> new EffectSink.Wanted(turn.subject(), turn.history().version(), effect));
  }

  private void recordTroubles(List<Turn> turns, List<Trouble> troubles) {
    for (Trouble trouble : troubles) {
      for (Turn turn : turns) {
        if (turn.subject().equals(trouble.subject())) {
          trouble.followers().forEach(f -> turn.look(f, Retry.after(agenda, turn, f, trouble)));
        }
      }
    }
  }

  /** The instant of the moved clock for work that takes no turn. */
  Instant now() {
    return subjects.lock(List.of()).now();
  }

  /** The transaction in which turns are, with its savepoints. */
  record Transaction(TransactionStatus status) {
    Object savepoint() {
      return status.createSavepoint();
    }

    void rollbackTo(Object savepoint) {
      status.rollbackToSavepoint(savepoint);
    }
  }
}
