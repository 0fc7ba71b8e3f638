package breakwater.triggers.closing;

import breakwater.calendar.CalendarId;
import breakwater.calendar.WorkingTime;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Priority;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Tale;
import breakwater.journal.TextRef;
import breakwater.playbook.Condition;
import breakwater.playbook.Span;
import breakwater.triggers.closing.Book.Since;
import breakwater.triggers.closing.Closings.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What tests of closings have in common: a case that falls silent, and the rows that close it. */
abstract class Silences {
  static final TextRef TEXT = new TextRef(new UUID(0, 1), "mac");
  static final Label MAIL = new Label("mail");
  static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");

  static final Row NO_ANSWER = row("no-answer", Idle.WAITING_ON_CUSTOMER, 7);
  static final Row SOLVED = row("solved", Idle.RESOLVED, 3);
  static final List<Since> ALWAYS = List.of(since(0, NO_ANSWER, SOLVED));

  static Tale opened() {
    return Tale.of("case/1")
        .told(
            FIRST.minusSeconds(60).toString(),
            new CaseOpened(
                MAIL, Origin.CUSTOMER, Optional.empty(), Optional.empty(), TEXT, Priority.MEDIUM));
  }

  static Tale waiting() {
    return opened().told(at(0), new WaitingBegan(Waiting.CUSTOMER));
  }

  static CaseFact says(String message, boolean thanks) {
    return new CustomerWrote(new MessageId(message), MAIL, Optional.empty(), TEXT, thanks);
  }

  static Row row(String id, Idle of, int days) {
    return row(id, Set.of(of), days);
  }

  static Row row(String id, Set<Idle> of, int days) {
    return new Row(
        new Label(id), of, Condition.ALWAYS, CalendarId.ALWAYS, new Span(Duration.ofDays(days), 0));
  }

  static Since since(int day, Row... rows) {
    return new Since(day == 0 ? Instant.EPOCH : day(day), new Closings(List.of(rows)));
  }

  static Instant day(int number) {
    return FIRST.plus(Duration.ofDays(number));
  }

  static String at(int day) {
    return day(day).toString();
  }

  static Outcome look(Tale tale, Instant now) {
    return look(tale, now, ALWAYS);
  }

  static Outcome look(Tale tale, Instant now, List<Since> versions) {
    History history = tale.history();
    var book =
        new Book(
            versions,
            new TreeMap<>(Map.of(Instant.EPOCH, "1")),
            Map.of(CalendarId.ALWAYS, WorkingTime.ALWAYS),
            breakwater.cases.circumstances.Circumstances.over(history, Map.of()),
            Instant.EPOCH);
    return ClosingReconciler.follow(history, book, now);
  }
}
