package breakwater.outbox;

import breakwater.journal.Clock;
import breakwater.outbox.NoticeTable.Reader;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import breakwater.people.sight.RestrictedTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller and their team were told on the pages. */
@Service
public class Notices {
  /** More unread ones are not counted. */
  public static final int MOST = 100;

  /**
   * How long a notice to a team stays unread for those of it who never look: our own choice. Who
   * joins a team is not asked to read all that it was ever told.
   */
  private static final Duration TEAM_NEWS = Duration.ofDays(14);

  private final NoticeTable table;
  private final PageQueueTable queue;
  private final WishTable wishes;
  private final People people;
  private final Clock clock;

  Notices(NoticeTable table, PageQueueTable queue, WishTable wishes, People people, Clock clock) {
    this.table = table;
    this.queue = queue;
    this.wishes = wishes;
    this.people = people;
    this.clock = clock;
  }

  /**
   * One notice.
   *
   * @param about the subject, such as {@code case/1042}
   * @param recipient a person, or a team
   * @param readAt when the caller read it; empty = not yet
   * @param kind what was wanted, such as {@code escalation.raised}
   * @param why they get it; may be empty
   * @param urgent whether it broke through quiet hours, or would have
   * @param digest that with which it came; empty = it came by itself
   */
  public record Notice(
      long id,
      String about,
      String recipient,
      String title,
      String body,
      String link,
      Instant createdAt,
      Optional<Instant> readAt,
      String kind,
      String why,
      boolean urgent,
      Optional<Instant> digest) {}

  /** Which of them. */
  public enum Show {
    ALL,
    UNREAD
  }

  /**
   * Newest first.
   *
   * @param before only older ones: the id of the last one seen; {@link Long#MAX_VALUE} = the newest
   * @param limit 1 to 201
   */
  @Transactional(readOnly = true)
  public List<Notice> of(Caller caller, Show show, long before, int limit) {
    Reader reader = reader(caller, false);
    int rows = Math.clamp(limit, 1, 201);
    return switch (show) {
      case ALL -> table.all(reader, before, rows);
      case UNREAD -> table.unread(reader, before, rows);
    };
  }

  /**
   * What the bell shows.
   *
   * @param unread at most {@link #MOST}; what is about one subject is one, and a digest is one
   * @param newest the id of the newest of them; 0 = nothing is unread
   */
  public record Bell(int unread, long newest) {
    public static final Bell SILENT = new Bell(0, 0);
  }

  /**
   * While it is quiet for the caller, what can wait of their team's is not counted; their own is
   * only told when it is over.
   */
  @Transactional(readOnly = true)
  public Bell bell(Caller caller) {
    List<Notice> unread = table.unread(reader(caller, true), Long.MAX_VALUE, MOST);
    long lines =
        Joined.of(unread).stream()
            .map(Joined::newest)
            .map(n -> n.digest().map(Instant::toString).orElse("notice " + n.id()))
            .distinct()
            .count();
    return new Bell((int) lines, unread.isEmpty() ? 0 : unread.getFirst().id());
  }

  /**
   * What they are told later, because their quiet hours or their digest say so.
   *
   * @param count at most so many come: what is not true any more by then is left out
   * @param from when the first of them comes; empty = nothing waits
   */
  public record Later(int count, Optional<Instant> from) {}

  /** Whoever looks for a notice while it is quiet for them sees that there is one. */
  @Transactional(readOnly = true)
  public Later later(Caller caller) {
    return queue.later(
        caller.person().value(), RestrictedTable.seenBy(caller, "outbox.subject"), clock.now());
  }

  /** Marks one as read; false = they were given none of that id. */
  @Transactional
  public boolean read(Caller caller, long id) {
    return table.read(reader(caller, false), List.of(id), clock.now());
  }

  /**
   * Marks a notice as read, and with it the earlier ones that stand in its line: what came after
   * it, nobody has seen yet. False = they were given none of that id.
   */
  @Transactional
  public boolean readJoined(Caller caller, long id) {
    Reader reader = reader(caller, false);
    List<Notice> upTo = table.unread(reader, after(id), 1);
    if (!upTo.isEmpty() && upTo.getFirst().id() == id) {
      readEach(reader, after(id), new Joined(upTo.getFirst(), List.of())::joins);
    }
    return table.read(reader, List.of(id), clock.now());
  }

  /** Marks all as read, up to the newest that was seen. */
  @Transactional
  public void readAll(Caller caller, long upTo) {
    readEach(reader(caller, false), after(upTo), any -> true);
  }

  private void readEach(Reader reader, long before, Predicate<Notice> wanted) {
    List<Notice> some = table.unread(reader, before, MOST);
    while (!some.isEmpty()) {
      List<Long> ids = some.stream().filter(wanted).map(Notice::id).toList();
      if (!ids.isEmpty()) {
        table.read(reader, ids, clock.now());
      }
      some = table.unread(reader, some.getLast().id(), MOST);
    }
  }

  private static long after(long id) {
    return id == Long.MAX_VALUE ? id : id + 1;
  }

  /** Marks as read what leads to a page that the caller looks at, such as {@code /cases/1042}. */
  @Transactional
  public void readAbout(Caller caller, String page) {
    Reader reader = reader(caller, false);
    readEach(reader, Long.MAX_VALUE, n -> n.link().equals(page) || n.link().startsWith(page + "#"));
  }

  private Reader reader(Caller caller, boolean bell) {
    PersonId person = caller.person();
    Instant now = clock.now();
    Wishes wanted = wishes.of(person.value());
    String team =
        people
            .find(Caller.system("notices"), person)
            .flatMap(p -> p.value().team())
            .map(t -> t.value())
            .orElse("");
    return new Reader(
        person.value(),
        team,
        List.copyOf(wanted.off()),
        now.minus(TEAM_NEWS),
        bell && wanted.quiet(now),
        wanted.digest().map(it -> List.copyOf(it.topics())).orElse(List.of()),
        wanted.digest().map(it -> it.last(now, wanted.zone())).orElse(now),
        RestrictedTable.seenBy(caller, "n.subject"));
  }
}
