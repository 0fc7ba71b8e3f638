package breakwater.triggers.closing;

import breakwater.calendar.Calendars;
import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.journal.Conclusion;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.triggers.CallEnded;
import breakwater.triggers.CallLetThrough;
import breakwater.triggers.CallReturned;
import breakwater.triggers.TriggerFact;
import breakwater.triggers.attention.AttentionFact;
import breakwater.triggers.closing.ClosingFact.ClosedForSilenceWithdrawn;
import breakwater.triggers.closing.Listening.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Closes a case about which nobody has said a word for as long as the playbook says, and takes that
 * back when a word becomes known late. What is closed stays so when the rules or a calendar change.
 */
@Component
class ClosingReconciler implements Reconciler<Book> {
  private final Books books;

  ClosingReconciler(Books books) {
    this.books = books;
  }

  @Override
  public String name() {
    return "triggers.closing";
  }

  @Override
  public int revision() {
    return 3;
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
        CallLetThrough.class,
        CallReturned.class,
        CallEnded.class,
        AttentionFact.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Closings.class, Calendars.class);
  }

  @Override
  public Book gather(History history, Instant now, Rules rules) {
    return books.of(history, rules);
  }

  @Override
  public Outcome reconcile(History history, Book book, Instant now) {
    return follow(history, book, now);
  }

  static Outcome follow(History history, Book book, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    Heard heard = Listening.of(history, book, now);
    return new Outcome(
        Conclusion.difference(
            history, heard.closings(), Silence::isKey, _ -> new ClosedForSilenceWithdrawn()),
        heard
            .closed()
            .filter(closing -> history.latest(closing.key()).isEmpty())
            .map(closing -> ClosingWords.effects(found.get(), closing, now))
            .orElse(List.of()),
        heard.ahead().map(ahead -> ahead.due().at()));
  }
}
