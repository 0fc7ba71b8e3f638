package breakwater.sla.promises;

import breakwater.playbook.Section;
import breakwater.playbook.Span;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Length;
import breakwater.sla.clock.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what one rule promises, and refuses what could never be late. */
final class Targets {
  /** Those that rules may promise, as documents spell them. */
  static final List<String> KEYS =
      Arrays.stream(Kind.values()).filter(Kind::byRules).map(Kind::key).toList();

  static final String KINDS = "Write one of " + Kind.keysByRules() + ".";

  private Targets() {}

  /** What cannot be kept in this order of time. */
  static void check(Section section, Map<Kind, Target> targets) {
    before(section, targets, Kind.ACKNOWLEDGE, Kind.FIRST_RESPONSE);
    before(section, targets, Kind.ACKNOWLEDGE, Kind.RESOLUTION);
    before(section, targets, Kind.FIRST_RESPONSE, Kind.RESOLUTION);
    before(section, targets, Kind.CLAIM, Kind.HANDOFF);
    before(section, targets, Kind.START, Kind.HANDOFF);
  }

  /**
   * Business days and hours are compared only where it is sure: a business day has some seconds,
   * and with a change of the clock at most 25 hours.
   */
  private static void before(Section section, Map<Kind, Target> targets, Kind first, Kind last) {
    Target early = targets.get(first);
    Target late = targets.get(last);
    if (early == null || late == null) {
      return;
    }
    boolean impossible =
        early.businessDays() > 0 && late.businessDays() > 0
            ? early.businessDays() > late.businessDays()
            : early.businessDays() == 0 && early.fixed() > most(late);
    if (impossible) {
      section.refuse(
          "targets",
          "The %s may come after the %s, which it is a part of, so it can never be late."
              .formatted(first.words(), last.words()),
          "Promise the %s in %s at most.".formatted(first.words(), words(late)));
    }
  }

  private static long most(Target target) {
    return target.businessDays() == 0
        ? target.fixed()
        : Duration.ofHours(25).toSeconds() * target.businessDays();
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
