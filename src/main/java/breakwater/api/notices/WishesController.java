package breakwater.api.notices;

import breakwater.http.Malformed;
import breakwater.outbox.Digest;
import breakwater.outbox.NoticeWishes;
import breakwater.outbox.QuietHours;
import breakwater.outbox.Topic;
import breakwater.outbox.Wishes;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices/wishes")
@Tag(name = "notices")
class WishesController {
  private final NoticeWishes wishes;

  WishesController(NoticeWishes wishes) {
    this.wishes = wishes;
  }

  /**
   * Each day.
   *
   * @param until before {@code from} = on the next day
   */
  record Quiet(
      @NotNull @Schema(example = "20:00") String from,
      @NotNull @Schema(example = "08:00") String until,
      @Schema(example = "true", description = "Saturday and Sunday as a whole") boolean weekends) {}

  /**
   * Once a day from Monday to Friday.
   *
   * @param topics what waits for it
   */
  record Together(
      @NotNull Set<String> topics,
      @NotNull @Schema(example = "09:00", description = "05:00 to 22:00") String at) {}

  record WishesBody(
      @NotNull Set<String> off,
      Optional<@Valid Together> digest,
      Optional<@Valid Quiet> quiet,
      @NotNull @Schema(example = "Europe/Berlin") String zone) {}

  /**
   * @param topics all that can be switched off
   */
  record WishesView(
      Set<String> off,
      Optional<Together> digest,
      Optional<Quiet> quiet,
      String zone,
      List<Topic> topics) {}

  @GetMapping
  @Operation(summary = "Of what you want to hear, and when not")
  WishesView getNoticeWishes(Caller caller) {
    return view(wishes.of(caller.person()));
  }

  @PutMapping
  @Operation(
      summary =
          "Choose of what you hear; what is urgent breaks through quiet hours and waits for no"
              + " digest")
  WishesView putNoticeWishes(Caller caller, @Valid @RequestBody WishesBody body) {
    var wanted =
        new Wishes(
            body.off(),
            body.digest().map(it -> new Digest(it.topics(), time("/digest/at", it.at()))),
            body.quiet().map(WishesController::hours),
            zone(body.zone()));
    return view(wishes.choose(caller, wanted).orThrow());
  }

  private WishesView view(Wishes it) {
    return new WishesView(
        it.off(),
        it.digest().map(d -> new Together(d.topics(), d.at().toString())),
        it.quiet().map(h -> new Quiet(h.from().toString(), h.until().toString(), h.weekends())),
        it.zone().getId(),
        wishes.topics());
  }

  private static QuietHours hours(Quiet quiet) {
    return new QuietHours(
        time("/quiet/from", quiet.from()), time("/quiet/until", quiet.until()), quiet.weekends());
  }

  private static LocalTime time(String pointer, String text) {
    if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      throw Malformed.value(pointer, "A time of day is written like 20:00.");
    }
    return LocalTime.parse(text);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw Malformed.value("/zone", "A zone is written like Europe/Berlin.");
    }
  }
}
