package breakwater.api.notices;

import breakwater.http.Cursor;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.outbox.Notices;
import breakwater.outbox.Notices.Notice;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices", description = "What you and your team were told.")
class NoticesController {
  private final Notices notices;
  private final People people;

  NoticesController(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  /** Notices to the caller and to their team, newest first. */
  @GetMapping
  Paging<Notice> listNotices(Caller caller, Page page) {
    long before = page.after().map(c -> c.of(1).number(0)).orElse(Long.MAX_VALUE);
    return Paging.of(
        notices.of(recipients(caller), before, page.rows()), page, n -> Cursor.of(n.id()));
  }

  /** Marks a notice as read. */
  @PostMapping("/{id}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readNotice(Caller caller, @PathVariable long id) {
    if (!notices.read(id, recipients(caller))) {
      throw new RefusedException(
          Refusal.notFound("not-found", "You were given no notice %d.".formatted(id)));
    }
  }

  private List<String> recipients(Caller caller) {
    PersonId person = caller.person();
    var recipients = new ArrayList<String>();
    recipients.add(person.value());
    people
        .find(caller, person)
        .flatMap(p -> p.value().team())
        .ifPresent(t -> recipients.add(t.value()));
    return recipients;
  }
}
