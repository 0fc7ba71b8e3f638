package breakwater.journal.engine;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.Fact;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction does to one locked subject: its history as it grows, and what must be
 * written at the end.
 */
final class Turn {
  private final Subject subject;
  private final long from;
  private final Instant now;
  private final FactCodec codec;
  private History history;
  private byte[] hash;
  private final List<FactTable.Row> rows = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Map<String, Look> looks = new LinkedHashMap<>();
  private final Map<String, Long> due = new HashMap<>();

  Turn(SubjectTable.Head head, History history, Instant now, FactCodec codec) {
    this.subject = history.subject();
    this.from = head.version();
    this.hash = head.hash();
    this.now = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    this.history = history;
    this.codec = codec;
  }

  Subject subject() {
    return subject;
  }

  Instant now() {
    return now;
  }

  History history() {
    return history;
  }

  byte[] hash() {
    return hash;
  }

  boolean begins() {
    return from == 0;
  }

  long firstNewVersion() {
    return from + 1;
  }

  List<FactTable.Row> rows() {
    return rows;
  }

  List<Effect> effects() {
    return effects;
  }

  Map<String, Look> looks() {
    return looks;
  }

  /** Makes a follower look whether or not a fact wakes it. */
  void mustLook(String follower) {
    mustLook(follower, 0);
  }

  /** As {@link #mustLook(String)}; what comes of the look also satisfies this sweep. */
  void mustLook(String follower, long sweep) {
    due.merge(follower, sweep, Math::max);
  }

  /** Who must look. */
  Set<String> due() {
    return due.keySet();
  }

  /** The sweep for which a follower looks; 0 = for none. */
  long sweep(String follower) {
    return due.getOrDefault(follower, 0L);
  }

  /** Facts recorded in this turn after a version. */
  List<Recorded<?>> freshAfter(long version) {
    return history.facts().stream()
        .filter(f -> f.version() > Math.max(version, from))
        .<Recorded<?>>map(f -> f)
        .toList();
  }

  /** Whether what was only imported before is live from this turn on: {@link History#live}. */
  boolean goesLive() {
    return !begins()
        && history.live()
        && history.facts().stream()
            .noneMatch(f -> f.version() <= from && f.told() && !f.imported());
  }

  void tell(Actor by, Cause cause, List<Happening> told) {
    Instant previous = history.isEmpty() ? Instant.EPOCH : history.facts().getLast().at();
    for (Happening happening : told) {
      Instant wanted = happening.at() == null ? now : Instants.micros(happening.at());
      boolean future = wanted.isAfter(now);
      Instant at = future ? now : wanted;
      if (!cause.mayBeLate() && at.isBefore(previous)) {
        at = previous.isAfter(now) ? now : previous;
      }
      record(happening.fact(), true, at, future ? wanted : null, by, cause, null);
      previous = at;
    }
  }

  /** Records a conclusion, unless an equal one is the last under its key. */
  void conclude(Actor by, Cause cause, Conclusion c) {
    boolean saidAlready =
        history.latest(c.key()).filter(r -> r.fact().equals(c.fact())).isPresent();
    if (!saidAlready) {
      record(c.fact(), false, Instants.micros(c.at()), null, by, cause, c.key());
    }
  }

  void want(List<Effect> more) {
    if (history.live()) {
      effects.addAll(more);
    }
  }

  void look(String follower, Look look) {
    looks.put(follower, look);
  }

  /** A copy to which things can be tried, so that a failure leaves nothing behind. */
  Turn copy() {
    var copy = new Turn(new SubjectTable.Head(from, now, hash), history, now, codec);
    copy.rows.addAll(rows);
    copy.effects.addAll(effects);
    copy.looks.putAll(looks);
    copy.due.putAll(due);
    return copy;
  }

  /** Takes over what a copy came to. */
  void become(Turn copy) {
    history = copy.history;
    hash = copy.hash;
    replace(rows, copy.rows);
    replace(effects, copy.effects);
    looks.clear();
    looks.putAll(copy.looks);
  }

  private static <T> void replace(List<T> mine, List<T> theirs) {
    var kept = List.copyOf(theirs);
    mine.clear();
    mine.addAll(kept);
  }

  private void record(
      Fact fact,
      boolean told,
      Instant at,
      @Nullable Instant claimedAt,
      Actor by,
      Cause cause,
      @Nullable String key) {
    var recorded =
        new Recorded<>(
            history.version() + 1,
            FactCodec.name(fact.getClass()),
            fact,
            told,
            at,
            claimedAt,
            now,
            by,
            cause,
            key,
            key == null ? 0 : history.generations(key) + 1);
    String payload = codec.write(fact);
    hash = HashChain.link(hash, subject, recorded, payload);
    rows.add(new FactTable.Row(subject, recorded, payload, hash));
    history = history.and(List.of(recorded));
  }
}
