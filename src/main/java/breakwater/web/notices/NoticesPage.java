package breakwater.web.notices;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.outbox.Joined;
import breakwater.outbox.Notices;
import breakwater.outbox.Notices.Notice;
import breakwater.outbox.Notices.Show;
import breakwater.web.Deeds;
import breakwater.web.Visit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the person was told: what they have not read first, each with why they get it. */
@Controller
@RequestMapping("/notices")
class NoticesPage {
  private static final String AT = "/notices";

  /** How many that were read stand on one page. */
  private static final int ROWS = 50;

  private final Notices notices;

  NoticesPage(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  String list(Visit visit, @RequestParam(defaultValue = "") String before) {
    long older = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<Notice> unread =
        older == Long.MAX_VALUE
            ? notices.of(visit.caller(), Show.UNREAD, older, Notices.MOST)
            : List.of();
    List<Notice> all = notices.of(visit.caller(), Show.ALL, older, ROWS + 1);
    List<Notice> some = all.subList(0, Math.min(ROWS, all.size()));
    List<Together> together = Together.of(unread);
    visit
        .show("unread", unread)
        .show("later", notices.later(visit.caller()))
        .show("lines", lines(together))
        .show("together", together)
        .show("read", Joined.of(some.stream().filter(n -> n.readAt().isPresent()).toList()))
        .show("newest", unread.isEmpty() ? 0 : unread.getFirst().id())
        .show("next", all.size() > ROWS ? Long.toString(some.getLast().id()) : "");
    return "notices/notices";
  }

  /** As the bell counts: a digest is one, and each line that came by itself. */
  private static int lines(List<Together> together) {
    return together.stream().mapToInt(t -> t.digest().isPresent() ? 1 : t.lines().size()).sum();
  }

  /** The page shows lines: whoever has read one has read all that stands in it. */
  @PostMapping("/{id}/reading")
  String read(Visit visit, @PathVariable long id) {
    return visit.deed(
        "reading",
        () ->
            notices.readJoined(visit.caller(), id)
                ? Answer.done(id)
                : Answer.refused(
                    Refusal.notFound("not-found", "You were given no notice %d.".formatted(id))),
        done -> AT,
        () -> list(visit, ""));
  }

  /**
   * Marks all as read that the page showed; what came after it stays unread.
   *
   * @param upTo the newest that the page showed
   */
  @PostMapping("/reading")
  String readAll(Visit visit, @RequestParam(defaultValue = "0") long upTo) {
    notices.readAll(visit.caller(), upTo);
    return "redirect:" + Deeds.then(AT, "read");
  }

  /** Whoever looks at the page that a notice leads to has read it. */
  @PostMapping("/seen")
  ResponseEntity<Void> seen(Visit visit, @RequestParam(defaultValue = "") String page) {
    notices.readAbout(visit.caller(), page);
    return new ResponseEntity<>(HttpStatus.NO_CONTENT);
  }
}
