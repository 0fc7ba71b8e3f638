package breakwater.web.people;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.outbox.Digest;
import breakwater.outbox.NoticeWishes;
import breakwater.outbox.QuietHours;
import breakwater.outbox.Topic;
import breakwater.outbox.Wishes;
import breakwater.web.Deeds;
import breakwater.web.LocalTimes;
import breakwater.web.Visit;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses of what one hears, and when one is left in peace. */
@Controller
class WishForms {
  private final NoticeWishes wishes;
  private final MePage me;

  WishForms(NoticeWishes wishes, MePage me) {
    this.wishes = wishes;
    this.me = me;
  }

  /**
   * @param wish for each topic, as {@code mentions=at-once} or {@code mentions=digest}; those that
   *     are not named are switched off
   * @param digest its time of day
   */
  @PostMapping("/me/notices")
  String choose(
      Visit visit,
      @RequestParam(defaultValue = "") Set<String> wish,
      @RequestParam(defaultValue = "") String digest,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "false") boolean weekends,
      @RequestParam(defaultValue = "") String zone) {
    return visit.deed(
        "wishes",
        () -> {
          Optional<LocalTime> begins = LocalTimes.time("The beginning", from);
          Optional<LocalTime> ends = LocalTimes.time("The end", until);
          if (begins.isPresent() != ends.isPresent() || weekends && begins.isEmpty()) {
            return Answer.refused(
                Refusal.invalid(
                    "notice-wish-wrong",
                    "Quiet hours need a beginning and an end. Leave both empty for none."));
          }
          Set<String> together = chosen(wish, "digest");
          Set<String> on = chosen(wish, "at-once");
          Optional<LocalTime> at = LocalTimes.time("The digest", digest);
          if (at.isEmpty() && !together.isEmpty()) {
            return Answer.refused(
                Refusal.invalid(
                    "notice-wish-wrong",
                    "Some of it shall come with the digest. Say at which time that comes."));
          }
          ZoneId present = wishes.zone(visit.caller().person());
          Set<String> off = new HashSet<>();
          wishes.topics().stream()
              .map(Topic::id)
              .filter(id -> !on.contains(id) && !together.contains(id))
              .forEach(off::add);
          return wishes.choose(
              visit.caller(),
              new Wishes(
                  off,
                  at.map(time -> new Digest(together, time)),
                  begins.map(begin -> new QuietHours(begin, ends.orElseThrow(), weekends)),
                  LocalTimes.zone(zone, present)));
        },
        done -> Deeds.then("/me", "wished"),
        () -> me.look(visit));
  }

  private static Set<String> chosen(Set<String> wishes, String how) {
    return wishes.stream()
        .filter(it -> it.endsWith("=" + how))
        .map(it -> it.substring(0, it.length() - how.length() - 1))
        .collect(Collectors.toSet());
  }
}
