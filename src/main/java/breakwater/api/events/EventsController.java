package breakwater.api.events;

import breakwater.cases.CaseRight;
import breakwater.http.Callers;
import breakwater.http.Cursor;
import breakwater.http.Malformed;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.feed.Feed;
import breakwater.journal.feed.Feed.Entry;
import breakwater.people.Caller;
import breakwater.people.sight.Sight;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "events", description = "What happened, of all subjects, in one order without holes.")
class EventsController {
  private final Feed feed;
  private final EventStreams streams;
  private final Callers callers;
  private final Sight sight;

  EventsController(Feed feed, EventStreams streams, Callers callers, Sight sight) {
    this.feed = feed;
    this.streams = streams;
    this.callers = callers;
    this.sight = sight;
  }

  /**
   * The feed page by page, from the beginning or after an event.
   *
   * @param after the id of the last event you saw: where to go on when there was no next page
   */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Read the feed of what happened, from the beginning or after an event")
  Paging<CloudEvent> listEvents(
      Caller caller,
      Page page,
      @Parameter(schema = @Schema(type = "string", pattern = "[0-9]{1,18}", example = "4711"))
          @RequestParam(name = "after", required = false)
          @Nullable String seen) {
    caller.must(CaseRight.READ_CASES);
    long from = seen == null ? 0 : position(seen);
    long after = page.after().map(c -> c.of(1).number(0)).orElse(from);
    List<Entry> entries = feed.after(after, page.rows());
    Set<String> hidden = hidden(caller, entries);
    Paging<Entry> part = Paging.of(entries, page, e -> Cursor.of(e.position()));
    return part.without(e -> hidden.contains(e.subject())).map(CloudEvent::of);
  }

  /**
   * The feed as it grows. Begins after {@code Last-Event-ID}, else after {@code after}, else with
   * what happens from now on. Ends when the caller may read it no more.
   */
  @Hidden
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> streamEvents(
      Caller caller,
      HttpServletRequest request,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    caller.must(CaseRight.READ_CASES);
    Supplier<Optional<Caller>> later = callers.later(request);
    Supplier<Optional<Caller>> listener =
        () -> later.get().filter(who -> who.may(CaseRight.READ_CASES));
    long position = lastEventId != null ? position(lastEventId) : from(after);
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(streams.open(position, listener));
  }

  /** Of some events those that are about what this caller does not see. */
  private Set<String> hidden(Caller caller, List<Entry> entries) {
    return sight.hidden(caller, entries.stream().map(Entry::subject).collect(Collectors.toSet()));
  }

  private long from(@Nullable String after) {
    return after == null ? feed.head() : position(after);
  }

  private static long position(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Malformed.parameter(
          "after", "A position of the feed is a whole number: the id of the last event you saw.");
    }
    return Long.parseLong(text);
  }
}
