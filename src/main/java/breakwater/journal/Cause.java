package breakwater.journal;

import java.util.Optional;

/**
 * Why a fact was recorded: through which door it came, or which conclusion it is.
 *
 * @param kind the door, or the engine
 * @param ref the request's trace id, the import's id, the fact's stored name, or for a conclusion
 *     {@code name@revision;rules=version}: the reconciler and the versions of its inputs
 */
public record Cause(Kind kind, String ref) {
  private static final String RULES = ";rules=";

  public enum Kind {
    /** A person or program asked for it through a door, and means "now". */
    REQUEST,
    /** A named channel reports it, possibly late: it may lie before the previous fact. */
    CHANNEL,
    /** History read from elsewhere: may lie before the previous fact, makes no effect, no call. */
    IMPORT,
    /** A reconciler concluded it. */
    CONCLUSION,
    /** The outbox answers what became of an effect. */
    DELIVERY
  }

  public static Cause request(String traceId) {
    return new Cause(Kind.REQUEST, traceId);
  }

  public static Cause channel(String name) {
    return new Cause(Kind.CHANNEL, name);
  }

  public static Cause importing(String importId) {
    return new Cause(Kind.IMPORT, importId);
  }

  public static Cause delivery(String effectId) {
    return new Cause(Kind.DELIVERY, effectId);
  }

  /** Whether facts told for this cause may be effective before facts that are already recorded. */
  public boolean mayBeLate() {
    return kind == Kind.CHANNEL || kind == Kind.IMPORT || kind == Kind.CONCLUSION;
  }

  /**
   * @param by the name of the reconciler
   * @param rules the version of the rules under which it concluded
   */
  public static Cause concluding(String by, int revision, String rules) {
    return new Cause(Kind.CONCLUSION, by + "@" + revision + RULES + rules);
  }

  /** Of a conclusion, the version of the rules under which it was drawn. */
  public Optional<String> rules() {
    int at = kind == Kind.CONCLUSION ? ref.indexOf(RULES) : -1;
    return at < 0 ? Optional.empty() : Optional.of(ref.substring(at + RULES.length()));
  }

  public static Cause parse(String text) {
    int slash = text.indexOf('/');
    return new Cause(Kind.valueOf(text.substring(0, slash)), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return kind + "/" + ref;
  }
}
