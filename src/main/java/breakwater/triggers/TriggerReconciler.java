package breakwater.triggers;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.WorkingTime;
import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.circumstances.Circumstances;
import breakwater.cases.circumstances.CustomerKnown;
import breakwater.cases.circumstances.OfTier;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.sla.handoff.OfHandoff;
import breakwater.triggers.Triggers.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Calls for an escalation as soon as a rule's ground holds, once for each time that it arises, and
 * takes the call back when the ground goes away before anything came of it.
 *
 * <p>Where a rule asks for time, it looks again when that is over. A case that is only imported
 * calls nobody. A case that is resolved or closed calls nobody either; when it is reopened, its
 * ground arises anew. Where anybody's call to the tier was open at that instant or later, whatever
 * came of it, a rule does not call it again.
 */
@Component
class TriggerReconciler implements Reconciler<TriggerReconciler.Scene> {
  private final ObjectProvider<Calendars> calendars;
  private final Texts texts;

  /**
   * @param calendars asked late: what they keep goes through the journal, which asks this
   */
  TriggerReconciler(ObjectProvider<Calendars> calendars, Texts texts) {
    this.calendars = calendars;
    this.texts = texts;
  }

  /**
   * What the rules need beside the history.
   *
   * @param words values of the case's attributes, as far as a rule asks for them
   * @param times working time by the calendars that the rules name
   */
  record Scene(Triggers triggers, Map<TextRef, String> words, Map<CalendarId, WorkingTime> times) {
    WorkingTime time(Rule rule) {
      return rule.calendar().map(times::get).orElse(WorkingTime.ALWAYS);
    }
  }

  @Override
  public String name() {
    return "triggers.call";
  }

  @Override
  public int revision() {
    return 5;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(
        CaseFact.class,
        TriggerFact.class,
        CallEnded.class,
        CustomerKnown.class,
        OfTier.class,
        OfHandoff.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Triggers.class, Calendars.class);
  }

  @Override
  public Scene gather(History history, Instant now, Rules rules) {
    Triggers triggers = rules.section(Triggers.class);
    Collection<TextRef> refs =
        triggers.asksForAttributes() ? Circumstances.texts(history) : List.of();
    Map<CalendarId, WorkingTime> times = new HashMap<>();
    for (Rule rule : triggers.rules()) {
      rule.calendar().ifPresent(id -> times.computeIfAbsent(id, this::time));
    }
    return new Scene(triggers, refs.isEmpty() ? Map.of() : texts.read(refs), times);
  }

  /** A rule that names a calendar which does not exist is refused when it is written. */
  private WorkingTime time(CalendarId id) {
    Calendars door = calendars.getObject();
    return door.exists(id) ? door.workingTime(id) : WorkingTime.ALWAYS;
  }

  @Override
  public Outcome reconcile(History history, Scene scene, Instant now) {
    return follow(history, scene, now);
  }

  static Outcome follow(History history, Scene scene, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    List<Circumstances.After> afters = Circumstances.over(history, scene.words());
    Instant liveSince = history.liveSince().orElse(Instant.MIN);
    var grounds = new ArrayList<Calling.Held>();
    var without = new ArrayList<Rule>();
    var next = new ArrayList<Instant>();
    for (Rule rule : scene.triggers().rules()) {
      Watching.Seen seen =
          Watching.of(rule, scene.triggers(), afters, scene.time(rule), liveSince, now);
      seen.ground()
          .ifPresentOrElse(
              ground -> grounds.add(new Calling.Held(rule, ground)), () -> without.add(rule));
      seen.next().ifPresent(next::add);
    }
    return new Outcome(
        Calling.concluded(history, grounds, without),
        List.of(),
        next.stream().min(Instant::compareTo));
  }
}
