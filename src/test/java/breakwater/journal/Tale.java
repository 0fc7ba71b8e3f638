package breakwater.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a history by hand, for tests of what is pure. */
public final class Tale {
  private final Subject subject;
  private final List<Recorded<?>> facts = new ArrayList<>();
  private Actor by = Actor.person("ann");

  private Tale(Subject subject) {
    this.subject = subject;
  }

  public static Tale of(String subject) {
    return new Tale(Subject.parse(subject));
  }

  public Tale by(Actor actor) {
    by = actor;
    return this;
  }

  /** A told fact, recorded when it happened. */
  public Tale told(String at, Fact fact) {
    return told(at, at, fact);
  }

  /** A told fact that came late. */
  public Tale told(String at, String recordedAt, Fact fact) {
    add(true, Instant.parse(at), Instant.parse(recordedAt), Cause.channel("test"), fact, null);
    return this;
  }

  public Tale imported(String at, Fact fact) {
    add(true, Instant.parse(at), Instant.parse(at), Cause.importing("i1"), fact, null);
    return this;
  }

  public Tale concluded(String at, String key, Fact fact) {
    add(
        false,
        Instant.parse(at),
        Instant.parse(at),
        new Cause(Cause.Kind.CONCLUSION, "test@1;rules=1"),
        fact,
        key);
    return this;
  }

  /** Adds what a reconciler concluded, as the engine would. */
  public Tale follow(Outcome outcome) {
    for (Conclusion c : outcome.concluded()) {
      concluded(c.at().toString(), c.key(), c.fact());
    }
    return this;
  }

  public History history() {
    return new History(subject, facts);
  }

  private void add(
      boolean told, Instant at, Instant recordedAt, Cause cause, Fact fact, @Nullable String key) {
    Stored stored = fact.getClass().getAnnotation(Stored.class);
    facts.add(
        new Recorded<>(
            facts.size() + 1,
            stored == null ? "test" : stored.value(),
            fact,
            told,
            at,
            null,
            recordedAt,
            by,
            cause,
            key,
            key == null ? 0 : history().generations(key) + 1));
  }
}
