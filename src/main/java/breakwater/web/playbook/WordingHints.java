package breakwater.web.playbook;

import breakwater.journal.Clock;
import breakwater.outbox.NoticeWishes;
import breakwater.playbook.wording.PromisedTime;
import breakwater.playbook.wording.VaguePromise;
import breakwater.web.LocalTimes;
import breakwater.web.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Hints at promises without a time while somebody writes to a customer, and offers to keep one that
 * has a time in mind.
 */
@Controller
class WordingHints {
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  private final Clock clock;
  private final NoticeWishes wishes;

  WordingHints(Clock clock, NoticeWishes wishes) {
    this.clock = clock;
    this.wishes = wishes;
  }

  /**
   * A promise of the text, the first that is due.
   *
   * @param said such as {@code Fri 27 Nov, 15:00 Europe/Lisbon}
   */
  record Promise(Instant until, String said) {}

  /** What the page shows; empty = nothing. */
  record Hints(List<String> sentences, Optional<Promise> promise) {}

  private static String said(Instant until, ZoneId zone) {
    String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    return SAID.format(until.atZone(zone)) + " " + name;
  }

  /**
   * @param zone of the browser, in which times of day are meant
   */
  @PostMapping("/wording")
  @ResponseBody
  Hints hints(
      Visit visit,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String zone) {
    ZoneId there = LocalTimes.zone(zone, wishes.zone(visit.caller()));
    return new Hints(
        VaguePromise.in(text).stream().map(VaguePromise::hint).distinct().toList(),
        PromisedTime.first(text, clock.now(), there)
            .map(it -> new Promise(it.until(), said(it.until(), there))));
  }
}
