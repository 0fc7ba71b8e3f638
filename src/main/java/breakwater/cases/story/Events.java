package breakwater.cases.story;

import breakwater.journal.Actor;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Id;
import breakwater.journal.Recorded;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.journal.Unknown;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts facts of any module into plain values: ids and enums as their names, texts as what they say
 * or as erased.
 */
public final class Events {
  private final Set<TextRef> wanted = new HashSet<>();
  private Map<TextRef, String> words = Map.of();

  private Events() {}

  static List<Event> of(History history, Texts texts) {
    return of(history.facts(), texts);
  }

  static List<Event> of(List<Recorded<?>> facts, Texts texts) {
    var events = new Events();
    facts.forEach(recorded -> events.details(recorded.fact()));
    events.words = texts.read(events.wanted);
    return facts.stream().map(events::event).toList();
  }

  /**
   * A fact that is not recorded, and may never be.
   *
   * @param words what its texts say
   */
  public static Event foretold(Instant at, Actor by, Fact fact, Map<TextRef, String> words) {
    var events = new Events();
    events.words = words;
    String name = fact.getClass().getAnnotation(Stored.class).value();
    return new Event(0, name, at, at, Optional.empty(), by, true, events.details(fact));
  }

  private Event event(Recorded<?> recorded) {
    return new Event(
        recorded.version(),
        recorded.name(),
        recorded.at(),
        recorded.recordedAt(),
        Optional.ofNullable(recorded.claimedAt()),
        recorded.by(),
        recorded.told(),
        details(recorded.fact()));
  }

  /** Unknown facts were written by a newer node; what they hold is left to it. */
  private Map<String, Object> details(Fact fact) {
    return fact instanceof Unknown ? Map.of() : components(fact);
  }

  private Map<String, Object> components(Object of) {
    var values = new LinkedHashMap<String, Object>();
    for (RecordComponent component : of.getClass().getRecordComponents()) {
      plain(value(of, component)).ifPresent(v -> values.put(component.getName(), v));
    }
    return values;
  }

  private Optional<Object> plain(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.flatMap(this::plain);
      case TextRef ref -> Optional.of(text(ref));
      case Id id -> Optional.of(id.value());
      case Enum<?> name -> Optional.of(name.name());
      case Collection<?> many -> Optional.of(list(many));
      case Map<?, ?> map -> Optional.of(map(map));
      case Record record -> Optional.of(components(record));
      default -> Optional.of(value);
    };
  }

  private List<Object> list(Collection<?> many) {
    var values = new ArrayList<Object>();
    many.forEach(v -> plain(v).ifPresent(values::add));
    return values;
  }

  private Map<String, Object> map(Map<?, ?> map) {
    var values = new LinkedHashMap<String, Object>();
    map.forEach((k, v) -> plain(v).ifPresent(p -> values.put(k.toString(), p)));
    return values;
  }

  private Event.Text text(TextRef ref) {
    wanted.add(ref);
    String said = words.get(ref);
    return new Event.Text(said == null ? "" : said, said == null);
  }

  private static Object value(Object of, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
