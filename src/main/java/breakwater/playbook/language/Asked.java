package breakwater.playbook.language;

import breakwater.calendar.CalendarId;
import breakwater.journal.Id;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the readers of the sections asked for while one document was read: the language as they know
 * it, so that nobody has to write it down a second time.
 */
public final class Asked {
  private final Map<String, Map<String, Key>> keys = new LinkedHashMap<>();

  /** The reader does without it. */
  public void whether(String place, String key) {
    at(place)
        .merge(
            key,
            Key.unread(key, true),
            (known, _) -> known.type() == Key.Type.UNREAD ? known.optionally() : known);
  }

  /** The reader takes it for this. */
  public void as(String place, String key, Key.Type type) {
    change(place, key, known -> known.as(type, known.of()));
  }

  /** It names something that is kept elsewhere. */
  public void naming(String place, String key, Key.Type type, Id sample) {
    change(place, key, known -> known.as(type, of(sample)));
  }

  public void among(String place, String key, List<String> known) {
    change(place, key, it -> it.among(known));
  }

  public void among(String place, String key, Class<? extends Enum<?>> type) {
    among(place, key, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  public void or(String place, String key, String otherwise) {
    change(place, key, known -> known.or(otherwise));
  }

  public void within(String place, String key, String limits) {
    change(place, key, known -> known.within(limits));
  }

  /** Those that may stand in the mapping of a place. */
  public List<Key> in(String place) {
    return List.copyOf(keys.getOrDefault(place, Map.of()).values());
  }

  public Optional<Key> find(String place, String key) {
    return Optional.ofNullable(keys.getOrDefault(place, Map.of()).get(key));
  }

  /** The mappings that were read. */
  public List<String> places() {
    return List.copyOf(keys.keySet());
  }

  private void change(String place, String key, UnaryOperator<Key> change) {
    at(place)
        .compute(key, (_, known) -> change.apply(known == null ? Key.unread(key, false) : known));
  }

  private Map<String, Key> at(String place) {
    return keys.computeIfAbsent(place, _ -> new LinkedHashMap<>());
  }

  private static String of(Id sample) {
    return switch (sample) {
      case TeamId _ -> "TEAM";
      case PersonId _ -> "PERSON";
      case CalendarId _ -> "CALENDAR";
      default -> "";
    };
  }
}
