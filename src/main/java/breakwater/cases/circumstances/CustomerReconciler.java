package breakwater.cases.circumstances;

import breakwater.accounts.Accounts;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.outages.Outages;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down what the customer is and what goes on around it: when the case begins, and each time
 * that it changes while the case is unfinished, at the instant of the change. A window that opens
 * by itself, such as that of a renewal, is looked at again at that very instant.
 *
 * <p>A customer of the standard tier of whom nothing else is known needs no fact. What somebody
 * says later about earlier counts from when it is said.
 */
@Component
class CustomerReconciler implements Reconciler<Surroundings> {
  /** Stored. */
  static final String NAME = "cases.customer";

  private static final String KEY = "customer";
  private static final String CALENDAR = "customer/calendar";

  private final ObjectProvider<Accounts> accounts;
  private final ObjectProvider<Outages> outages;

  /**
   * @param accounts asked late, as are the outages: when one changes, this reconciler is made to
   *     look again
   */
  CustomerReconciler(ObjectProvider<Accounts> accounts, ObjectProvider<Outages> outages) {
    this.accounts = accounts;
    this.outages = outages;
  }

  @Override
  public String name() {
    return NAME;
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
    return Set.of(CaseOpened.class, AreaSet.class, Reopened.class, CustomerWrote.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Windows.class);
  }

  @Override
  public Surroundings gather(History history, Instant now, Rules rules) {
    Windows windows = rules.section(Windows.class);
    return Case.find(history)
        .map(
            found ->
                new Surroundings(
                    found.account().flatMap(id -> accounts.getObject().known(id)),
                    outages
                        .getObject()
                        .since(found.openedAt().minus(windows.outageRecent()))
                        .stream()
                        .filter(it -> it.touches(found.account(), found.area()))
                        .toList(),
                    windows))
        .orElseGet(() -> new Surroundings(Optional.empty(), List.of(), windows));
  }

  @Override
  public Outcome reconcile(History history, Surroundings known, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty()) {
      return Outcome.NOTHING;
    }
    Optional<Recorded<?>> last = history.latest(KEY);
    boolean unfinished = found.get().status().unfinished();
    boolean first = last.isEmpty() && first(history, now);
    if (!first && !unfinished) {
      return Outcome.NOTHING;
    }
    Instant opened = found.get().openedAt();
    Instant since =
        first ? opened : later(later(opened, at(last)), changes(history, found.get(), known, now));
    var concluded = new ArrayList<>(calendar(history, known, since));
    Fact before = last.<Fact>map(Recorded::fact).orElse(known.plain());
    concluded.addAll(customer(known, before, since, now));
    return new Outcome(concluded, List.of(), unfinished ? next(known, now) : Optional.empty());
  }

  /** All that changed from an instant on, each at its own. */
  private static List<Conclusion> customer(
      Surroundings known, Fact before, Instant since, Instant now) {
    var concluded = new ArrayList<Conclusion>();
    var instants = new ArrayList<Instant>(List.of(since));
    known.turns().stream()
        .filter(turn -> turn.isAfter(since) && !turn.isAfter(now))
        .forEach(instants::add);
    Fact current = before;
    for (Instant instant : instants) {
      CustomerKnown next = known.at(instant);
      if (!next.equals(current)) {
        concluded.add(new Conclusion(KEY, next, instant));
        current = next;
      }
    }
    return concluded;
  }

  private static List<Conclusion> calendar(History history, Surroundings known, Instant since) {
    CustomerCalendar calendar = known.calendar();
    Fact before = history.latest(CALENDAR).<Fact>map(Recorded::fact).orElse(CustomerCalendar.NONE);
    return calendar.equals(before) ? List.of() : List.of(new Conclusion(CALENDAR, calendar, since));
  }

  private static Optional<Instant> next(Surroundings known, Instant now) {
    return known.turns().stream().filter(turn -> turn.isAfter(now)).findFirst();
  }

  /** What is known at the first look held when the case began; later it is news. */
  private static boolean first(History history, Instant now) {
    return history.of(CaseOpened.class).getFirst().recordedAt().equals(now);
  }

  /** Since when what is known holds for this case. */
  private static Instant changes(History history, Case found, Surroundings known, Instant now) {
    Instant since = later(known.knownSince(), found.standing().reopenedAt().orElse(Instant.EPOCH));
    for (Recorded<?> recorded : history.of(AreaSet.class)) {
      since = later(since, recorded.at());
    }
    return since.isAfter(now) ? now : since;
  }

  private static Instant at(Optional<Recorded<?>> last) {
    return last.map(Recorded::at).orElse(Instant.EPOCH);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
