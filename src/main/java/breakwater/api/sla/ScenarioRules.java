package breakwater.api.sla;

import breakwater.calendar.WorkingTime;
import breakwater.http.Malformed;
import breakwater.sla.clock.Event.StatusBecame;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Rules;
import breakwater.sla.clock.Rules.Change;
import breakwater.sla.clock.Rules.Modifier;
import breakwater.sla.clock.Rules.Reopening;
import breakwater.sla.clock.Rules.Rule;
import breakwater.sla.clock.Rules.When;
import breakwater.sla.clock.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a scenario. What is left out is as the product's own default. */
final class ScenarioRules {
  private static final List<Integer> WARNINGS = List.of(50, 75, 90);

  private final Map<String, WorkingTime> calendars;

  ScenarioRules(Map<String, WorkingTime> calendars) {
    this.calendars = calendars;
  }

  Rules read(Scenario.Policy policy) {
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < policy.rules().size(); i++) {
      rules.add(rule("/policy/rules/" + i, policy.rules().get(i)));
    }
    if (policy.rules().stream().noneMatch(rule -> rule.when().isEmpty())) {
      throw Malformed.value(
          "/policy/rules", "One rule must have no \"when\": it holds for all other cases.");
    }
    return new Rules(
        "scenario",
        rules,
        modifiers(policy.modifiers().orElse(List.of())),
        policy.warnings().orElse(WARNINGS).stream().distinct().sorted().toList(),
        List.of(),
        policy.pause().map(ScenarioRules::pauses).orElse(Rules.DEFAULT_PAUSES),
        reopening(policy.reopen()),
        change(policy.onChange()),
        least(policy.minRemainingOnChange().orElse(0L)));
  }

  private Rule rule(String place, Scenario.PromiseRule rule) {
    WorkingTime time = calendars.get(rule.calendar());
    if (time == null) {
      throw Malformed.value(
          place + "/calendar", "There is no calendar of this name in \"calendars\".");
    }
    Map<Kind, Target> targets = new EnumMap<>(Kind.class);
    rule.targets()
        .forEach(
            (key, seconds) ->
                targets.put(kind(place + "/targets/" + key, key), Target.ofSeconds(seconds)));
    return new Rule(rule.name(), when(rule.when()), rule.calendar(), time, targets);
  }

  private static List<Modifier> modifiers(List<Scenario.Modify> modify) {
    var modifiers = new ArrayList<Modifier>();
    for (int i = 0; i < modify.size(); i++) {
      String place = "/policy/modifiers/" + i + "/kinds";
      Scenario.Modify each = modify.get(i);
      Set<Kind> kinds = new HashSet<>();
      each.kinds().orElse(List.of()).forEach(key -> kinds.add(kind(place, key)));
      modifiers.add(
          new Modifier(
              "modifier " + (i + 1),
              when(each.when()),
              each.num(),
              each.den(),
              kinds,
              each.min().orElse(0L)));
    }
    return modifiers;
  }

  private static Map<Kind, Set<String>> pauses(Map<String, List<String>> pause) {
    Map<Kind, Set<String>> pauses = new EnumMap<>(Kind.class);
    pause.forEach(
        (key, to) -> {
          String place = "/policy/pause/" + key;
          Kind kind = kind(place, key);
          for (int i = 0; i < to.size(); i++) {
            waiting(place + "/" + i, to.get(i));
          }
          pauses.put(kind, Set.copyOf(to));
        });
    return pauses;
  }

  private static void waiting(String place, String status) {
    if (!StatusBecame.WAITING.contains(status)) {
      throw Malformed.value(
          place,
          "A clock pauses only while we wait, and '%s' is no such state. Write some of %s."
              .formatted(status, String.join(", ", StatusBecame.WAITING)));
    }
  }

  private static Reopening reopening(Optional<String> word) {
    return switch (word.orElse("continue")) {
      case "continue" -> Reopening.CONTINUE;
      case "restart" -> Reopening.RESTART;
      case "ignore" -> Reopening.IGNORE;
      default -> throw Malformed.value("/policy/reopen", "Write continue, restart or ignore.");
    };
  }

  private static Change change(Optional<String> word) {
    return switch (word.orElse("carry")) {
      case "carry" -> Change.CARRY;
      case "restart" -> Change.RESTART;
      default -> throw Malformed.value("/policy/on_change", "Write carry or restart.");
    };
  }

  private static Map<Kind, Long> least(long seconds) {
    Map<Kind, Long> least = new EnumMap<>(Kind.class);
    Arrays.stream(Kind.values()).forEach(kind -> least.put(kind, seconds));
    return least;
  }

  private static Kind kind(String place, String key) {
    return Kind.of(key)
        .orElseThrow(
            () ->
                Malformed.value(
                    place,
                    "There is no such kind of clock. Write one of %s."
                        .formatted(
                            Arrays.stream(Kind.values())
                                .map(Kind::key)
                                .collect(Collectors.joining(", ")))));
  }

  private static When when(Optional<Map<String, List<JsonNode>>> condition) {
    Map<String, Set<Object>> wanted = new HashMap<>();
    condition
        .orElse(Map.of())
        .forEach(
            (name, values) ->
                wanted.put(
                    name, values.stream().map(ScenarioRules::plain).collect(Collectors.toSet())));
    return known ->
        wanted.entrySet().stream()
            .filter(each -> !each.getValue().contains(known.get(each.getKey())))
            .map(each -> each.getKey() + " is none of " + each.getValue())
            .sorted()
            .findFirst();
  }

  /** A value as it is compared: 1 and 1.0 are the same. */
  static Object plain(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return value.isString() ? value.stringValue() : value.toString();
  }
}
