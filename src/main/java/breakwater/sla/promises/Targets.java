package breakwater.sla.promises;

import breakwater.playbook.Section;
import breakwater.playbook.Span;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Length;
import breakwater.sla.clock.Target;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what one rule promises, and refuses what could never be late. */
final class Targets {
  /** Those that rules may promise, as documents spell them. */
  static final List<String> KEYS =
      Arrays.stream(Kind.values()).filter(Kind::byRules).map(Kind::key).toList();

  static final String KINDS = "Write one of " + Kind.keysByRules() + ".";

  private Targets() {}

  /** Of which one ends no later than the other. */
  record Part(Kind first, Kind whole) {}

  /** Where something is refused. */
  interface Refusing {
    void refuse(String place, String reason, String instead);
  }

  static final List<Part> PARTS =
      List.of(
          new Part(Kind.ACKNOWLEDGE, Kind.FIRST_RESPONSE),
          new Part(Kind.ACKNOWLEDGE, Kind.RESOLUTION),
          new Part(Kind.FIRST_RESPONSE, Kind.RESOLUTION),
          new Part(Kind.CLAIM, Kind.HANDOFF),
          new Part(Kind.START, Kind.HANDOFF));

  /** What cannot be kept in this order of time, in whatever calendar. */
  static void check(Section section, Map<Kind, Target> targets) {
    PARTS.stream()
        .filter(part -> impossible(targets.get(part.first()), targets.get(part.whole())))
        .forEach(part -> refuse(part, targets, "targets.", section::refuse));
  }

  private static boolean impossible(@Nullable Target early, @Nullable Target late) {
    if (early == null || late == null) {
      return false;
    }
    return early.businessDays() > 0 && late.businessDays() > 0
        ? early.businessDays() > late.businessDays()
        : early.businessDays() == 0 && early.fixed() > Bounds.most(late);
  }

  /**
   * Says that the first can never be late.
   *
   * @param place before the key of what is wrong
   */
  static void refuse(Part part, Map<Kind, Target> targets, String place, Refusing refusing) {
    Kind first = part.first();
    Target whole = Objects.requireNonNull(targets.get(part.whole()));
    refusing.refuse(
        place + first.key(),
        "The %s may come after the %s, which it is a part of, so it can never be late."
            .formatted(first.words(), part.whole().words()),
        "Promise the %s in %s at most.".formatted(first.words(), words(whole)));
  }

  private static String words(Target target) {
    return target.businessDays() == 0
        ? Length.of(target.fixed())
        : target.businessDays() + " business days";
  }

  static Map<Kind, Target> read(Section section) {
    Map<Kind, Target> targets = new EnumMap<>(Kind.class);
    section.mayHold(KEYS);
    for (String key : section.keys()) {
      Optional<Target> target = section.spanIfRight(key).map(Targets::target);
      kind(section, key).ifPresent(kind -> target.ifPresent(it -> targets.put(kind, it)));
    }
    return targets;
  }

  private static Target target(Span span) {
    return span.business()
        ? Target.ofBusinessDays(span.businessDays())
        : Target.ofSeconds(span.fixed().toSeconds());
  }

  static Optional<Kind> kind(Section section, String key) {
    Optional<Kind> kind = Kind.of(key).filter(Kind::byRules);
    if (kind.isEmpty()) {
      section.refuse(key, "There is no clock of this name.", KINDS);
    }
    return kind;
  }
}
