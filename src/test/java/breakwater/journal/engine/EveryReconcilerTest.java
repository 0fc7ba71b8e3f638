package breakwater.journal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.PatientReconciler;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.journal.Subject;
import breakwater.journal.Withdrawal;
import breakwater.triggers.CallId;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * House, rule 1, for every reconciler that there is: a second run adds nothing, and neither the
 * order of arrival nor lateness nor a duplicate changes what stands in the end.
 */
class EveryReconcilerTest extends EngineTest {
  private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
  private static final int ROUNDS = 60;

  /** Probes that are made to fail or never to rest. */
  private static final Set<String> UNRULY = Set.of("probe.fail", "probe.ping", "probe.pong");

  /**
   * A verdict of the gate is an act: it stands as it was given, by what was known then. A case is
   * given to somebody after a fact, which the key names by the version that it arrived with.
   */
  private static final String VERDICT = "through/";

  private static final Pattern AFTER_A_FACT = Pattern.compile("assign/\\d+");

  /** Looked for once: the whole class path is read for it. */
  private static final Collection<Class<? extends Fact>> FACTS = Engine.facts();

  /** A told fact and when it happened. */
  private record Event(Instant at, Fact fact) {}

  @TestFactory
  Stream<DynamicTest> everyReconciler() {
    return reconcilers()
        .filter(r -> !UNRULY.contains(r.name()) && !(r instanceof PatientReconciler))
        .map(r -> DynamicTest.dynamicTest(r.name(), () -> check(r)));
  }

  private Stream<Reconciler<?>> reconcilers() {
    return bean(Registry.class).all().stream()
        .filter(Registry.Concluding.class::isInstance)
        .<Reconciler<?>>map(f -> ((Registry.Concluding) f).reconciler());
  }

  private void check(Reconciler<?> reconciler) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      List<Event> events = events(reconciler, seed);
      Map<String, Fact> inOrder = standing(reconciler, events);
      var shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(standing(reconciler, shuffled)).as("seed %d, shuffled", seed).isEqualTo(inOrder);
    }
  }

  /**
   * Facts told about one kind of subject, all at different instants; nobody calls twice under one
   * id.
   */
  private List<Event> events(Reconciler<?> reconciler, int seed) {
    var random = new Random(seed);
    var facts = new RandomFacts(random);
    List<Class<? extends Fact>> types = types(reconciler);
    var events = new ArrayList<Event>();
    var called = new HashSet<CallId>();
    for (int i = 0; i < 12; i++) {
      Class<? extends Fact> type = types.get(random.nextInt(types.size()));
      Fact fact = facts.make(type);
      if (!(fact instanceof EscalationCalledFor(var call, _, _, _, _)) || called.add(call)) {
        events.add(new Event(FIRST.plus(Duration.ofMinutes(7L * i)), fact));
      }
    }
    return events;
  }

  /** The facts of the modules whose subjects it looks at, preferring those that wake it. */
  private static List<Class<? extends Fact>> types(Reconciler<?> reconciler) {
    boolean probes = reconciler.subjects().equals("probe");
    Collection<Class<? extends Fact>> all =
        FACTS.stream()
            .filter(t -> !t.getPackageName().contains(".planted."))
            .filter(t -> FactCodec.name(t).startsWith("probe.") == probes)
            .filter(t -> !t.getName().contains(".planted."))
            .filter(t -> !Withdrawal.class.isAssignableFrom(t))
            .filter(t -> !namesWhatFollows(t))
            .sorted(java.util.Comparator.comparing(Class::getName))
            .toList();
    var types = new ArrayList<>(all);
    for (Class<? extends Fact> type : all) {
      if (reconciler.wakesOn().stream().anyMatch(w -> w.isAssignableFrom(type))) {
        types.addAll(Collections.nCopies(5, type));
      }
    }
    return types;
  }

  /**
   * A verdict is only ever concluded, in the order of effect, and the escalation that follows from
   * it keeps the number that it was given: told late and in any order, it would not.
   */
  private static boolean namesWhatFollows(Class<? extends Fact> type) {
    return FactCodec.name(type).equals("gate.passed.v1")
        || FactCodec.name(type).equals("gate.expedited.v1");
  }

  /** Tells the events one after the other, looking after each, and says what stands. */
  private Map<String, Fact> standing(Reconciler<?> reconciler, List<Event> events) {
    Instant now = FIRST.plus(Duration.ofDays(1));
    var turn =
        new Turn(
            SubjectTable.Head.NONE,
            History.empty(new Subject(reconciler.subjects(), "7")),
            now,
            bean(FactCodec.class));
    Rules rules = bean(RulesNow.class).at(now());
    for (Event event : events) {
      turn.tell(
          Actor.person("ann"),
          Cause.channel("test"),
          List.of(Happening.at(event.at(), event.fact())));
      look(reconciler, turn, rules);
    }
    long version = turn.history().version();
    look(reconciler, turn, rules);
    assertThat(turn.history().version()).as("a second run adds nothing").isEqualTo(version);
    return standing(turn.history());
  }

  private static <I> void look(Reconciler<I> reconciler, Turn turn, Rules rules) {
    Outcome outcome =
        reconciler.reconcile(
            turn.history(), reconciler.gather(turn.history(), turn.now(), rules), turn.now());
    for (Conclusion conclusion : outcome.concluded()) {
      turn.conclude(
          Actor.reconciler(reconciler.name()),
          new Cause(Cause.Kind.CONCLUSION, "test"),
          conclusion);
    }
  }

  private static Map<String, Fact> standing(History history) {
    var standing = new TreeMap<String, Fact>();
    for (Recorded<?> fact : history.facts()) {
      String key = fact.key();
      if (key != null && !key.startsWith(VERDICT)) {
        history.standing(key).ifPresent(s -> standing.put(name(key), s.fact()));
      }
    }
    return standing;
  }

  private static String name(String key) {
    return AFTER_A_FACT.matcher(key).replaceFirst("assign/n");
  }
}
