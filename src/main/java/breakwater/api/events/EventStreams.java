package breakwater.api.events;

import breakwater.journal.Clock;
import breakwater.journal.TimeMachine;
import breakwater.journal.feed.Feed.Entry;
import breakwater.journal.feed.FeedTail;
import breakwater.people.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams the feed to each listener on a virtual thread of its own. */
@Component
class EventStreams {
  private static final int PORTION = 200;

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** How soon a listener knows that the clock of a SANDBOX was moved: our own choice. */
  private static final Duration GLANCE = Duration.ofSeconds(2);

  /** Less than this is only the way to the listener. */
  private static final Duration NOTHING = Duration.ofSeconds(1);

  private final FeedTail tail;
  private final Portions portions;
  private final Duration quiet;
  private final Clock clock;
  private final TimeMachine machine;

  /**
   * @param quiet after this long without an event a comment is sent, so that a dead line is
   *     noticed; and so often it is asked whether the listener is still welcome. Default: 15 s
   */
  EventStreams(
      FeedTail tail,
      Portions portions,
      @Value("${breakwater.events.quiet:15s}") Duration quiet,
      Clock clock,
      TimeMachine machine) {
    this.tail = tail;
    this.portions = portions;
    this.quiet = quiet;
    this.clock = clock;
    this.machine = machine;
  }

  /**
   * @param listener asked again and again; empty = they may listen no more, and the stream ends
   */
  SseEmitter open(long position, Supplier<Optional<Caller>> listener) {
    var emitter = new SseEmitter(0L);
    var open = new AtomicBoolean(true);
    emitter.onCompletion(() -> open.set(false));
    emitter.onTimeout(() -> open.set(false));
    emitter.onError(e -> open.set(false));
    Thread.ofVirtual().name("events").start(() -> stream(emitter, open, position, listener));
    return emitter;
  }

  private static void send(SseEmitter emitter, String text) throws IOException {
    if (!text.isEmpty()) {
      emitter.send(Set.of(new ResponseBodyEmitter.DataWithMediaType(text, TEXT)));
    }
  }

  /**
   * In a comment, which whoever listens for events alone passes over.
   *
   * @param told how far the clock had been moved when it was told last
   * @return how far it is moved now
   */
  private Duration tellClock(SseEmitter emitter, Duration told) throws IOException {
    Instant now = clock.now();
    Duration moved = Duration.between(clock.unmoved(), now);
    if (moved.minus(told).abs().compareTo(NOTHING) < 0) {
      return told;
    }
    emitter.send(SseEmitter.event().comment("now " + now));
    return moved;
  }

  private void stream(
      SseEmitter emitter, AtomicBoolean open, long from, Supplier<Optional<Caller>> listener) {
    long position = from;
    try {
      emitter.send(SseEmitter.event().comment("from " + position));
      Duration moved = Duration.ZERO;
      long askedAt = System.nanoTime();
      while (open.get() && tail.isRunning()) {
        Duration left = quiet.minusNanos(System.nanoTime() - askedAt);
        if (!left.isPositive()) {
          if (listener.get().isEmpty()) {
            break;
          }
          askedAt = System.nanoTime();
          left = quiet;
        }
        if (machine.sandbox()) {
          moved = tellClock(emitter, moved);
          left = left.compareTo(GLANCE) < 0 ? left : GLANCE;
        }
        List<Entry> entries = tail.await(position, PORTION, left);
        if (!entries.isEmpty()) {
          position = entries.getLast().position();
          Optional<Caller> who = listener.get();
          if (who.isEmpty()) {
            break;
          }
          send(emitter, portions.text(who.get(), entries));
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
