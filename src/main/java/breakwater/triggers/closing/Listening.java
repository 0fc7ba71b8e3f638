package breakwater.triggers.closing;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.Label;
import breakwater.cases.Standing;
import breakwater.cases.Status;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.triggers.closing.Book.Due;
import breakwater.triggers.closing.ClosingFact.ClosedForSilence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a case in the order of effect and closes it wherever the silence has lasted long enough,
 * whether or not anybody looked then. A word is what the customer or a person of ours says to the
 * other, not what we say among ourselves or by a machine; who speaks at the very instant of a
 * closing comes before it.
 */
final class Listening {
  private final History history;
  private final Book book;
  private final Instant now;
  private final List<Meanwhile> meanwhile;

  private final Map<String, Conclusion> closings = new LinkedHashMap<>();
  private Optional<Standing> standing = Optional.empty();
  private Optional<Instant> silentSince = Optional.empty();
  private Optional<Ahead> ahead = Optional.empty();

  private Listening(History history, Book book, Instant now) {
    this.history = history;
    this.book = book;
    this.now = now;
    meanwhile = Meanwhile.of(history);
  }

  /** A closing that comes if nobody says a word. */
  record Ahead(Silence silence, Due due) {}

  /**
   * What follows from the silences of a case.
   *
   * @param closings by their keys
   * @param closed the one after which nothing was said; empty = it is not closed by us
   */
  record Heard(
      Map<String, Conclusion> closings, Optional<Conclusion> closed, Optional<Ahead> ahead) {}

  static Heard of(History history, Book book, Instant now) {
    var listening = new Listening(history, book, now);
    for (Recorded<?> recorded : history.inEffect()) {
      if (!Silence.isKey(recorded.key())) {
        listening.pass(Optional.of(recorded.at()));
        listening.take(recorded);
      }
    }
    Optional<Conclusion> closed = listening.pass(Optional.empty());
    return new Heard(listening.closings, closed, listening.ahead);
  }

  /** Whether silence could close it, or has. */
  static boolean concerns(History history) {
    Optional<Standing> standing = Optional.empty();
    for (Recorded<?> recorded : history.inEffect()) {
      standing = Standing.next(standing, recorded);
      if (standing.flatMap(it -> Idle.of(it.status())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void take(Recorded<?> recorded) {
    Optional<Status> before = standing.map(Standing::status);
    standing = Standing.next(standing, recorded);
    if (isWord(recorded.fact()) || !standing.map(Standing::status).equals(before)) {
      silentSince = idle().map(_ -> recorded.at());
    }
  }

  private Optional<Idle> idle() {
    return standing.flatMap(it -> Idle.of(it.status()));
  }

  private static boolean isWord(Fact fact) {
    return switch (fact) {
      case CustomerWrote _ -> true;
      case AgentWrote wrote -> wrote.human();
      default -> false;
    };
  }

  /**
   * Time goes by without a word.
   *
   * @param until when something happens; empty = nothing has until now
   * @return the closing that it makes
   */
  private Optional<Conclusion> pass(Optional<Instant> until) {
    if (silentSince.isEmpty()) {
      return Optional.empty();
    }
    for (Silence silence : Meanwhile.leave(meanwhile, idle().orElseThrow(), silentSince.get())) {
      Optional<Conclusion> closing = closing(silence, until);
      if (closing.isPresent()) {
        close(closing.get());
        return closing;
      }
    }
    return Optional.empty();
  }

  private Optional<Conclusion> closing(Silence silence, Optional<Instant> until) {
    Optional<Conclusion> stood =
        history
            .standing(silence.key())
            .map(it -> new Conclusion(silence.key(), it.fact(), it.at()));
    return stood.filter(it -> isReached(silence, it.at(), until)).or(() -> due(silence, until));
  }

  private Optional<Conclusion> due(Silence silence, Optional<Instant> until) {
    Optional<Due> due = book.due(silence).filter(it -> silence.lastsUntil(it.at()));
    if (until.isEmpty() && due.filter(it -> it.at().isAfter(now)).isPresent()) {
      ahead = due.map(it -> new Ahead(silence, it));
    }
    return due.filter(it -> isReached(silence, it.at(), until))
        .map(it -> new Conclusion(silence.key(), fact(silence, it), it.at()));
  }

  private boolean isReached(Silence silence, Instant at, Optional<Instant> until) {
    return silence.lastsUntil(at)
        && !at.isAfter(now)
        && until.filter(end -> !end.isAfter(at)).isEmpty();
  }

  private static ClosedForSilence fact(Silence silence, Due due) {
    return new ClosedForSilence(due.row().id(), new Label(due.version()), silence.from());
  }

  private void close(Conclusion closing) {
    var closed = new Closed(Optional.empty());
    String does = closing.key() + "/does";
    closings.put(closing.key(), closing);
    closings.put(does, new Conclusion(does, closed, closing.at()));
    standing = standing.map(it -> it.after(closed, closing.at()));
    silentSince = Optional.empty();
  }
}
