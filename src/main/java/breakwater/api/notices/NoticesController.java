package breakwater.api.notices;

import breakwater.http.Cursor;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.outbox.Joined;
import breakwater.outbox.Notices;
import breakwater.outbox.Notices.Bell;
import breakwater.outbox.Notices.Later;
import breakwater.outbox.Notices.Notice;
import breakwater.outbox.Notices.Show;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices", description = "What you and your team were told.")
class NoticesController {
  private final Notices notices;

  NoticesController(Notices notices) {
    this.notices = notices;
  }

  /**
   * @param about the subject, such as {@code case/1042}
   * @param count how many, the newest among them
   * @param urgent whether any of them is
   * @param earlier newest first
   */
  record NoticesAbout(
      @Schema(example = "case/1042") String about,
      @Schema(example = "2") int count,
      boolean urgent,
      Notice newest,
      List<Notice> earlier) {
    private static NoticesAbout of(Joined line) {
      return new NoticesAbout(
          line.newest().about(), line.count(), line.urgent(), line.newest(), line.earlier());
    }
  }

  /**
   * @param items of the newest 100 unread ones
   */
  record JoinedNotices(List<NoticesAbout> items) {}

  /**
   * @param unread at most 100
   * @param newest the id of the newest of them; 0 = nothing is unread
   * @param later how many come later, because the caller's quiet hours or digest say so
   * @param laterFrom when the first of those comes
   */
  record NoticeCount(
      @Schema(example = "2") int unread,
      @Schema(example = "118") long newest,
      @Schema(example = "3") int later,
      Optional<Instant> laterFrom) {}

  @GetMapping
  @Operation(
      summary = "List notices to the caller and to their team, newest first",
      description =
          "What waits for the end of the caller's quiet hours, or for their digest, is not among"
              + " them yet: GET /api/v1/notices/count says how many and until when.")
  Paging<Notice> listNotices(
      Caller caller, Page page, @RequestParam(defaultValue = "ALL") Show show) {
    long before = page.after().map(c -> c.of(1).number(0)).orElse(Long.MAX_VALUE);
    return Paging.of(notices.of(caller, show, before, page.rows()), page, n -> Cursor.of(n.id()));
  }

  @GetMapping("/count")
  @Operation(
      summary = "How many notices wait to be read",
      description =
          "Those about one subject count as one, and so does a digest; up to 100. And how many"
              + " come later, since it is quiet for the caller or they wait for a digest: to hear"
              + " of those now, PUT /api/v1/notices/wishes without quiet hours.")
  NoticeCount countNotices(Caller caller) {
    Bell bell = notices.bell(caller);
    Later later = notices.later(caller);
    return new NoticeCount(bell.unread(), bell.newest(), later.count(), later.from());
  }

  @GetMapping("/joined")
  @Operation(
      summary = "What waits to be read, one line for each subject",
      description =
          "As the page of notices shows it: those about one case are one line, which its newest"
              + " says. Those of a digest stand in lines of their own.")
  JoinedNotices joinNotices(Caller caller) {
    List<Notice> unread = notices.of(caller, Show.UNREAD, Long.MAX_VALUE, Notices.MOST);
    return new JoinedNotices(Joined.of(unread).stream().map(NoticesAbout::of).toList());
  }

  @PostMapping("/{id}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark a notice as read")
  void readNotice(
      Caller caller,
      @PathVariable long id,
      @Parameter(description = "Whether the earlier ones of the same line are read with it")
          @RequestParam(defaultValue = "false")
          boolean joined) {
    if (!(joined ? notices.readJoined(caller, id) : notices.read(caller, id))) {
      throw new RefusedException(
          Refusal.notFound("not-found", "You were given no notice %d.".formatted(id)));
    }
  }

  @PostMapping("/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark all notices as read")
  void readNotices(Caller caller) {
    notices.readAll(caller, Long.MAX_VALUE);
  }
}
