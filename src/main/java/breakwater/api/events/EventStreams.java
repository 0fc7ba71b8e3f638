package breakwater.api.events;

import breakwater.journal.feed.Feed.Entry;
import breakwater.journal.feed.FeedTail;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams the feed to each listener on a virtual thread of its own. */
@Component
class EventStreams {
  private static final int PORTION = 200;

  private final FeedTail tail;
  private final Duration quiet;

  /**
   * @param quiet after this long without an event a comment is sent, so that a dead line is
   *     noticed; and so often it is asked whether the listener is still welcome. Default: 15 s
   */
  EventStreams(FeedTail tail, @Value("${breakwater.events.quiet:15s}") Duration quiet) {
    this.tail = tail;
    this.quiet = quiet;
  }

  /** Who listens. */
  interface Listener {
    /** Whether they may still listen; the stream ends when not. */
    boolean isWelcome();

    /** The subjects of some events of which they hear nothing. */
    Set<String> hidden(List<Entry> entries);
  }

  SseEmitter open(long position, Listener listener) {
    var emitter = new SseEmitter(0L);
    var open = new AtomicBoolean(true);
    emitter.onCompletion(() -> open.set(false));
    emitter.onTimeout(() -> open.set(false));
    emitter.onError(e -> open.set(false));
    Thread.ofVirtual().name("events").start(() -> stream(emitter, open, position, listener));
    return emitter;
  }

  private void stream(SseEmitter emitter, AtomicBoolean open, long from, Listener listener) {
    long position = from;
    try {
      emitter.send(SseEmitter.event().comment("from " + position));
      long askedAt = System.nanoTime();
      while (open.get() && tail.isRunning()) {
        Duration left = quiet.minusNanos(System.nanoTime() - askedAt);
        if (!left.isPositive()) {
          if (!listener.isWelcome()) {
            break;
          }
          askedAt = System.nanoTime();
          left = quiet;
        }
        List<Entry> entries = tail.await(position, PORTION, left);
        Set<String> hidden = listener.hidden(entries);
        for (Entry entry : entries) {
          position = entry.position();
          if (hidden.contains(entry.subject())) {
            continue;
          }
          emitter.send(
              SseEmitter.event()
                  .id(Long.toString(entry.position()))
                  .name(entry.name())
                  .data(CloudEvent.of(entry), MediaType.APPLICATION_JSON));
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
