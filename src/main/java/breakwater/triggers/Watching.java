package breakwater.triggers;

import breakwater.calendar.WorkingTime;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.ProgressMade;
import breakwater.cases.Standing;
import breakwater.cases.Status;
import breakwater.cases.circumstances.Circumstances;
import breakwater.journal.Fact;
import breakwater.journal.Recorded;
import breakwater.sla.handoff.Bounced;
import breakwater.sla.handoff.OfHandoff;
import breakwater.triggers.Triggers.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows one rule through what happened to a case, in the order of effect.
 *
 * <p>Time counts while the case is open and the rule is meant for it: not while we wait, and not
 * before. Progress is what leaves a trace: a person's reply, a note, progress told, a step of an
 * escalation. What somebody above the front line has solved is not for time alone to call for
 * again, see {@link Solutions}.
 */
final class Watching {
  private final Rule rule;
  private final Triggers triggers;
  private final Instant liveSince;
  private final Map<String, Object> current = new HashMap<>();
  private Stopwatch still;
  private Stopwatch open;
  private int bounced;
  private int reopened;
  private Solutions solutions = Solutions.NONE;
  private Optional<Instant> meantSince = Optional.empty();
  private Optional<Instant> enough = Optional.empty();
  private Optional<Ground> ground = Optional.empty();

  private Watching(Rule rule, Triggers triggers, WorkingTime time, Instant liveSince) {
    this.rule = rule;
    this.triggers = triggers;
    this.liveSince = liveSince;
    still = Stopwatch.of(time);
    open = Stopwatch.of(time);
  }

  /**
   * What is seen of a rule.
   *
   * @param ground the last one; empty when there never was one
   * @param next when it arises by the time alone, if nothing happens before
   */
  record Seen(Optional<Ground> ground, Optional<Instant> next) {}

  /**
   * @param liveSince nothing that lies before it is counted
   */
  static Seen of(
      Rule rule,
      Triggers triggers,
      List<Circumstances.After> afters,
      WorkingTime time,
      Instant liveSince,
      Instant now) {
    var watching = new Watching(rule, triggers, time, liveSince);
    for (Circumstances.After after : afters) {
      watching.pass(after.fact().at());
      watching.take(after);
    }
    Optional<Instant> next = watching.next();
    watching.pass(now);
    return new Seen(watching.ground, next.filter(at -> at.isAfter(now)));
  }

  /** Time goes by without anything happening. */
  private void pass(Instant until) {
    next().filter(at -> !at.isAfter(until)).ifPresent(this::arise);
  }

  private Optional<Instant> next() {
    if (meantSince.isEmpty() || enough.isEmpty() || ground.filter(Ground::holds).isPresent()) {
      return Optional.empty();
    }
    var instants =
        List.of(
            meantSince,
            enough,
            reaches(rule.withoutProgress(), still),
            reaches(rule.unresolved(), open));
    return instants.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : instants.stream().flatMap(Optional::stream).max(Instant::compareTo);
  }

  private Optional<Instant> reaches(Optional<Duration> wanted, Stopwatch watch) {
    return wanted.isEmpty() ? meantSince : watch.reaches(wanted.get().toSeconds());
  }

  private void arise(Instant at) {
    ground = Optional.of(new Ground(at, Optional.empty()));
  }

  private void take(Circumstances.After after) {
    Recorded<?> recorded = after.fact();
    Instant at = recorded.at();
    current.putAll(after.changed());
    count(recorded.fact(), after);
    solutions = solutions.after(recorded.fact());
    if (isMeant(after.after())) {
      Instant from = at.isBefore(liveSince) ? liveSince : at;
      meantSince = meantSince.or(() -> Optional.of(from));
      if (isProgress(recorded.fact())) {
        still = still.anew(from);
      }
      boolean runs = after.after().filter(s -> s.status() == Status.OPEN).isPresent();
      still = runs ? still.going(from) : still.still(from);
      open = runs ? open.going(from) : open.still(from);
    } else {
      meantSince = Optional.empty();
      still = Stopwatch.of(still.time());
      open = Stopwatch.of(open.time());
      ground = ground.map(it -> it.gone(at));
    }
    pass(at);
  }

  private void count(Fact fact, Circumstances.After after) {
    bounced += fact instanceof Bounced ? 1 : 0;
    int times = after.after().map(Standing::reopenings).orElse(0);
    solutions = times > reopened ? solutions.reopened() : solutions;
    reopened = times;
    if (bounced < rule.bounced() || reopened < rule.reopened()) {
      enough = Optional.empty();
    } else {
      Instant at = after.fact().at();
      enough = enough.or(() -> Optional.of(at));
    }
  }

  /** Time alone makes what is solved no more urgent for those who would solve it. */
  private boolean waitsOnlyForTime() {
    return rule.path() == Path.FUNCTIONAL
        && (rule.withoutProgress().isPresent() || rule.unresolved().isPresent());
  }

  private boolean isMeant(Optional<Standing> standing) {
    return standing.filter(s -> s.status().unfinished()).isPresent()
        && !(waitsOnlyForTime() && solutions.settle(rule.tier()))
        && rule.when().holds(current)
        && triggers.guard(rule.tier(), current).isEmpty();
  }

  private static boolean isProgress(Fact fact) {
    return switch (fact) {
      case AgentWrote wrote -> wrote.human();
      case NoteAdded _, ProgressMade _, OfHandoff _ -> true;
      default -> false;
    };
  }
}
