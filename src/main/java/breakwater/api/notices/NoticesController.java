package breakwater.api.notices;

import breakwater.http.Cursor;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.outbox.Notices;
import breakwater.outbox.Notices.Notice;
import breakwater.outbox.Notices.Show;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
   * @param unread how many wait to be read, counted up to 100
   */
  record Bell(@Schema(example = "3") int unread) {}

  /** Notices to the caller and to their team, newest first. */
  @GetMapping
  Paging<Notice> listNotices(
      Caller caller, Page page, @RequestParam(defaultValue = "ALL") Show show) {
    long before = page.after().map(c -> c.of(1).number(0)).orElse(Long.MAX_VALUE);
    return Paging.of(notices.of(caller, show, before, page.rows()), page, n -> Cursor.of(n.id()));
  }

  @GetMapping("/count")
  @Operation(summary = "How many notices wait to be read")
  Bell countNotices(Caller caller) {
    return new Bell(notices.unread(caller));
  }

  /** Marks a notice as read. */
  @PostMapping("/{id}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readNotice(Caller caller, @PathVariable long id) {
    if (!notices.read(caller, id)) {
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
