package breakwater.insight.baseline;

import breakwater.journal.Refusal;
import java.util.Optional;

/**
 * What "escalated to engineering" looked like in a history that has no word for it.
 *
 * @param source whose history: the channel or the system that its cases came from; empty = all
 * @param value the team, tag, value or words; for {@link Kind#MOVED} it says nothing
 */
public record Likeness(Optional<String> source, Kind kind, String value) {
  /** Characters of a value. */
  static final int LONGEST = 200;

  public enum Kind {
    /** It left the team that had it first, as the import's mapping says. */
    MOVED,
    /** A team has or had it last. */
    TEAM,
    TAG,
    /** Its type, area, priority or account is this. */
    FIELD,
    /** These words stand together in its title or its own fields; messages are not looked at. */
    PHRASE
  }

  public Likeness {
    source = source.flatMap(Likeness::named);
    value = value.strip();
  }

  /** Empty when the name is. */
  public static Optional<String> named(String source) {
    return Optional.of(source.strip()).filter(name -> !name.isEmpty());
  }

  Optional<Refusal> refuses() {
    if (kind != Kind.MOVED && value.isEmpty()) {
      return Optional.of(
          Refusal.invalid(
              "likeness-empty",
              "Say which %s meant escalated, as it stands in your history."
                  .formatted(
                      switch (kind) {
                        case TEAM -> "team";
                        case TAG -> "tag";
                        case FIELD -> "type, area, priority or account";
                        case PHRASE, MOVED -> "words";
                      })));
    }
    return value.length() > LONGEST || source.filter(name -> name.length() > LONGEST).isPresent()
        ? Optional.of(
            Refusal.invalid(
                "likeness-long", "It has at most %d characters. Shorten it.".formatted(LONGEST)))
        : Optional.empty();
  }
}
