package breakwater.escalation;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.Standing;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.NotEndedWithCase;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ends an escalation that nobody has when its case is finished, or that is given back afterwards.
 *
 * <p>Which instants these are follows from what was told, in the order of effect, whether or not
 * anybody looked meanwhile: a case that was reopened at once has ended its escalation all the same,
 * and what calls then raises another. What somebody has is left to them, and what they reopen
 * although the case is finished goes on. What is only imported stays as its source left it.
 */
@Component
class EndWithCaseReconciler implements Reconciler<EndWithCaseReconciler.Nothing> {
  private static final String PREFIX = "ended-with-case/";

  /** The history says all. */
  record Nothing() {}

  @Override
  public String name() {
    return "escalation.end-with-case";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(CaseFact.class, EscalationFact.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of();
  }

  @Override
  public Nothing gather(History history, Instant now, Rules rules) {
    return new Nothing();
  }

  @Override
  public Outcome reconcile(History history, Nothing nothing, Instant now) {
    return history.live() ? Outcome.of(difference(history, follows(history))) : Outcome.NOTHING;
  }

  private static Map<String, Conclusion> follows(History history) {
    Map<String, Conclusion> follows = new LinkedHashMap<>();
    Map<EscalationId, Fold> folds = new LinkedHashMap<>();
    Optional<Standing> standing = Optional.empty();
    for (Recorded<?> recorded : history.inEffect()) {
      boolean before = isFinished(standing);
      standing = Standing.next(standing, recorded);
      take(folds, recorded);
      if (isFinished(standing) && (!before || isGivenBack(recorded.fact()))) {
        end(folds, standing.orElseThrow().since(), recorded.at(), follows);
      }
    }
    return follows;
  }

  private static boolean isFinished(Optional<Standing> standing) {
    return standing.filter(it -> !it.status().unfinished()).isPresent();
  }

  private static boolean isGivenBack(Fact fact) {
    return fact instanceof Released || fact instanceof Transferred || fact instanceof BouncedBack;
  }

  /** What was concluded here counts only as a memory. */
  private static void take(Map<EscalationId, Fold> folds, Recorded<?> recorded) {
    if (!(recorded.fact() instanceof EscalationFact fact) || isOwn(recorded.key())) {
      return;
    }
    if (fact instanceof EscalationRaised raised) {
      folds.putIfAbsent(raised.escalation(), new Fold(raised, recorded.at()));
    }
    Fold fold = folds.get(fact.escalation());
    if (fold != null) {
      fold.take(fact, recorded);
    }
  }

  private static void end(
      Map<EscalationId, Fold> folds,
      Instant finishedAt,
      Instant at,
      Map<String, Conclusion> follows) {
    folds.forEach(
        (id, fold) -> {
          if (fold.waits()) {
            String key = free(PREFIX + id + "/", follows);
            fold.endedWithCase(at);
            follows.put(
                key,
                new Conclusion(
                    key, new EndedWithCase(id, fold.escalation().call(), finishedAt), at));
          }
        });
  }

  private static String free(String prefix, Map<String, Conclusion> taken) {
    int number = 1;
    while (taken.containsKey(prefix + number)) {
      number++;
    }
    return prefix + number;
  }

  private static boolean isOwn(@Nullable String key) {
    return key != null && key.startsWith(PREFIX);
  }

  /** What follows and does not stand as it follows, and what stands and does not follow. */
  private static List<Conclusion> difference(History history, Map<String, Conclusion> follows) {
    var concluded = new ArrayList<Conclusion>();
    follows.values().stream().filter(it -> !stands(history, it)).forEach(concluded::add);
    history
        .standing(key -> key.startsWith(PREFIX) && !follows.containsKey(key))
        .forEach(
            stood ->
                concluded.add(
                    new Conclusion(
                        Objects.requireNonNull(stood.key()),
                        new NotEndedWithCase(((EndedWithCase) stood.fact()).escalation()),
                        stood.at())));
    return List.copyOf(concluded);
  }

  private static boolean stands(History history, Conclusion it) {
    return history
        .standing(it.key())
        .filter(stood -> stood.fact().equals(it.fact()) && stood.at().equals(it.at()))
        .isPresent();
  }
}
