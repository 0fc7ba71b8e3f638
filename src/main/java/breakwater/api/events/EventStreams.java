package breakwater.api.events;

import breakwater.journal.feed.Feed.Entry;
import breakwater.journal.feed.FeedTail;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams the feed to each listener on a virtual thread of its own. */
@Component
class EventStreams {
  /** After this long without an event a comment is sent, so that a dead line is noticed. */
  private static final Duration QUIET = Duration.ofSeconds(15);

  private static final int PORTION = 200;

  private final FeedTail tail;

  EventStreams(FeedTail tail) {
    this.tail = tail;
  }

  SseEmitter open(long position) {
    var emitter = new SseEmitter(0L);
    var open = new AtomicBoolean(true);
    emitter.onCompletion(() -> open.set(false));
    emitter.onTimeout(() -> open.set(false));
    emitter.onError(e -> open.set(false));
    Thread.ofVirtual().name("events").start(() -> stream(emitter, open, position));
    return emitter;
  }

  private void stream(SseEmitter emitter, AtomicBoolean open, long from) {
    long position = from;
    try {
      emitter.send(SseEmitter.event().comment("from " + position));
      while (open.get() && tail.isRunning()) {
        List<Entry> entries = tail.await(position, PORTION, QUIET);
        for (Entry entry : entries) {
          emitter.send(
              SseEmitter.event()
                  .id(Long.toString(entry.position()))
                  .name(entry.name())
                  .data(CloudEvent.of(entry), MediaType.APPLICATION_JSON));
          position = entry.position();
        }
        if (entries.isEmpty() && tail.isRunning()) {
          emitter.send(SseEmitter.event().comment("quiet"));
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      open.set(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      emitter.completeWithError(e);
    }
  }
}
