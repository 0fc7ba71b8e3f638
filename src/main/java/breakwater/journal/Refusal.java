package breakwater.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A no that a person caused, in a sentence for the page: what was asked, what is true, what to do.
 *
 * @param type stable name, lower-case with dashes: {@code /problems/<type>} explains it
 * @param sentence complete, for the person who asked
 * @param places of each value that is wrong by itself, by its name, why; in the order in which they
 *     are asked for; empty = it is not about single values
 */
public record Refusal(Kind kind, String type, String sentence, Map<String, String> places) {
  public enum Kind {
    /** What was asked for does not exist, or not for this caller. 404. */
    NOT_FOUND,
    /** The caller may not do this. 403. */
    FORBIDDEN,
    /** It cannot be done in the state in which the thing is. 409. */
    CONFLICT,
    /** The thing has changed since the caller saw it. 412. */
    STALE,
    /** The caller must say which version they saw. 428. */
    UNSEEN,
    /** What was given cannot be right. 422. */
    INVALID
  }

  public Refusal {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  public Refusal(Kind kind, String type, String sentence) {
    this(kind, type, sentence, Map.of());
  }

  /** Of values that are wrong each by itself; its sentence says all of them. */
  public static Refusal invalid(String type, Map<String, String> places) {
    return new Refusal(Kind.INVALID, type, String.join(" ", places.values()), places);
  }

  public static Refusal notFound(String type, String sentence) {
    return new Refusal(Kind.NOT_FOUND, type, sentence);
  }

  public static Refusal conflict(String type, String sentence) {
    return new Refusal(Kind.CONFLICT, type, sentence);
  }

  public static Refusal invalid(String type, String sentence) {
    return new Refusal(Kind.INVALID, type, sentence);
  }
}
