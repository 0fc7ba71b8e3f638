package breakwater.escalation.followups;

import breakwater.calendar.Calendars;
import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.escalation.Audience;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.followups.Cadences.Next;
import breakwater.escalation.followups.FollowUpFact.FollowUpDue;
import breakwater.escalation.followups.FollowUpFact.FollowUpMissed;
import breakwater.escalation.followups.FollowUpFact.FollowUpPromised;
import breakwater.escalation.followups.FollowUpFact.FollowUpWithdrawn;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.journal.Withdrawal;
import breakwater.playbook.matrix.Matrix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Promises the next word about an escalation, and says when it is due and when it is missed: each
 * once, and taken back when it becomes known that the word was given in time.
 */
@Component
class FollowUpReconciler implements Reconciler<Cadences> {
  private static final String PREFIX = "follow-up/";

  private final Owing owing;

  FollowUpReconciler(Owing owing) {
    this.owing = owing;
  }

  @Override
  public String name() {
    return "escalation.follow-ups";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(EscalationFact.class, CaseFact.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(FollowUps.class, Matrix.class, Calendars.class);
  }

  @Override
  public Cadences gather(History history, Instant now, Rules rules) {
    return owing.of(history, rules, now);
  }

  @Override
  public Outcome reconcile(History history, Cadences cadences, Instant now) {
    if (Case.find(history).isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    Map<String, Conclusion> follows = new LinkedHashMap<>();
    var effects = new ArrayList<Effect>();
    var next = new ArrayList<Instant>();
    for (Escalation it : Escalation.all(history)) {
      for (Audience audience : Audience.values()) {
        for (Period period : Period.of(history, it, audience)) {
          cadences
              .next(period, audience, it.tier())
              .ifPresent(
                  promised ->
                      new Reckoning(history, it, audience, cadences, now, follows, effects, next)
                          .take(period, promised));
        }
      }
    }
    return new Outcome(
        Conclusion.difference(
            history, follows, key -> key.startsWith(PREFIX), FollowUpReconciler::withdrawal),
        List.copyOf(effects),
        next.stream().min(Instant::compareTo));
  }

  private static Withdrawal withdrawal(Fact stood) {
    var fact = (FollowUpFact) stood;
    return new FollowUpWithdrawn(fact.escalation(), fact.audience());
  }

  /** What follows from one escalation's rhythm for one audience. */
  private record Reckoning(
      History history,
      Escalation it,
      Audience audience,
      Cadences cadences,
      Instant now,
      Map<String, Conclusion> follows,
      List<Effect> effects,
      List<Instant> next) {

    void take(Period period, Next promised) {
      String key = PREFIX + "%s/%s/%s".formatted(it.id(), audience, period.from());
      Instant due = promised.due();
      follow(key, new FollowUpPromised(it.id(), audience, due), period.from());
      if (reached(period, due)) {
        follow(key + "/due", new FollowUpDue(it.id(), audience, due), due);
        tell(FollowUpWords.DUE, key + "/due", period, cadences.owing());
      }
      if (reached(period, promised.missed())) {
        follow(key + "/missed", new FollowUpMissed(it.id(), audience, due), promised.missed());
        tell(FollowUpWords.MISSED, key + "/missed", period, cadences.leads());
      }
    }

    private boolean reached(Period period, Instant at) {
      if (!period.waitsAt(at)) {
        return false;
      }
      if (at.isAfter(now)) {
        next.add(at);
        return false;
      }
      return true;
    }

    private void follow(String key, FollowUpFact fact, Instant at) {
      follows.put(key, new Conclusion(key, fact, at));
    }

    /** Once, when it is concluded, and not about what is over. */
    private void tell(String kind, String key, Period period, List<String> to) {
      if (period.end().isEmpty() && history.latest(key).isEmpty()) {
        to.forEach(id -> effects.add(FollowUpWords.effect(kind, key, it.id(), audience, id)));
      }
    }
  }
}
