package breakwater.sla.promises;

import breakwater.calendar.CalendarId;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.playbook.calendars.NamedCalendars;
import breakwater.sla.clock.Event.StatusBecame;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Rules;
import breakwater.sla.clock.Rules.Reopening;
import breakwater.sla.clock.Target;
import breakwater.sla.promises.Promises.Change;
import breakwater.sla.promises.Promises.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code promises} and refuses what nobody could keep. */
@Component
class PromisesReader implements SectionReader<Promises> {
  /** framework, step 1: somebody is warned before a promise is missed; the shares are our own. */
  private static final List<Integer> WARNINGS = List.of(75, 90);

  private static final String ELSE =
      "'always' for day and night, or 'account' for that of the customer";

  private final NamedCalendars calendars;

  PromisesReader(NamedCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public String name() {
    return "promises";
  }

  @Override
  public Class<Promises> type() {
    return Promises.class;
  }

  @Override
  public Promises missing() {
    return Promises.NONE;
  }

  @Override
  public Promises read(Section section) {
    Set<String> names = new HashSet<>();
    List<Promise> rules = section.each("rules", rule -> rule(rule, names));
    checkOrder(section, rules);
    return new Promises(
        rules,
        section.each("modifiers", PromisesReader::modifier),
        warnings(section),
        section.each("after_breach", PromisesReader::repeat),
        pauses(section),
        section.oneOf("reopen", Reopening.class, Reopening.CONTINUE),
        section.oneOf("on_change", Rules.Change.class, Rules.Change.CARRY),
        section
            .optionalSection("least_remaining_after_change")
            .map(PromisesReader::durations)
            .orElse(Map.of()));
  }

  private static void checkOrder(Section section, List<Promise> rules) {
    if (rules.isEmpty() || !rules.getLast().when().always()) {
      section.refuse(
          "rules",
          "The last rule must be meant for every case; without it some case would have no promise.",
          "End the list with a rule that has no 'when'.");
    }
    List<Section> rows = section.sections("rules");
    if (rows.size() == rules.size()) { // else a row could not be read, which is said already
      checkReached(section, rows, rules);
    }
  }

  private static void checkReached(Section section, List<Section> rows, List<Promise> rules) {
    Map<String, String> before = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Promise rule = rules.get(i);
      if (rows.get(i).has("when")) {
        String first =
            rule.when().always() ? null : before.putIfAbsent(rule.when().text(), rule.name());
        if (first != null) {
          rows.get(i)
              .refuse(
                  "when",
                  "The rule '%s' before it has the same condition, so this one is never reached."
                      .formatted(first),
                  "Give it another condition, or take it away.");
        }
      } else if (i + 1 < rules.size()) {
        rows.get(i + 1)
            .refuse(
                "name",
                "The rule '%s' before it is meant for every case, so this one is never reached."
                    .formatted(rule.name()),
                "Move that one to the end, or give it a 'when'.");
        return;
      }
    }
  }

  private Promise rule(Section section, Set<String> names) {
    String name = section.text("name");
    if (!names.add(name)) {
      section.refuse("name", "Another rule has this name.", "Give it a name of its own.");
    }
    Section promised = section.section("targets");
    Map<Kind, Target> targets = Targets.read(promised);
    if (promised.keys().isEmpty()) {
      section.refuse(
          "targets",
          "Nothing is promised here.",
          "Write at least one target, such as 'resolution: 24 h'.");
    }
    Targets.check(section, targets);
    boolean follows =
        section.keys().contains("calendar")
            && section.id("calendar", CalendarId::new).equals(CalendarId.OF_CUSTOMER);
    section.known("calendar", List.of(CalendarId.OF_CUSTOMER.value()));
    return new Promise(
        name,
        section.condition("when"),
        follows ? otherwise(section) : calendars.in(section, "calendar", ELSE),
        follows,
        targets);
  }

  /** In whose time it counts for a customer of whom no calendar is known. */
  private CalendarId otherwise(Section section) {
    if (!section.has("otherwise")) {
      section.refuse(
          "calendar",
          "Not every account has a calendar of its own, and nothing says which counts then.",
          "Write 'otherwise: office', or another calendar, below it.");
      return CalendarId.ALWAYS;
    }
    return calendars.in(section, "otherwise", ELSE);
  }

  private static Change modifier(Section section) {
    int numerator = section.number("num", 1, 1_000);
    int denominator = section.number("den", 1, 1_000);
    Set<Kind> kinds = new HashSet<>();
    for (String key : section.texts("kinds", Targets.KEYS)) {
      Kind.of(key)
          .filter(Kind::byRules)
          .ifPresentOrElse(
              kinds::add,
              () ->
                  section.refuse("kinds", "There is no clock '%s'.".formatted(key), Targets.KINDS));
    }
    return new Change(
        section.text("name"),
        section.condition("when"),
        numerator,
        denominator,
        kinds,
        section.duration("min", Duration.ZERO).toSeconds());
  }

  private static Rules.Repeat repeat(Section section) {
    boolean wall = section.flag("wall_time", false);
    return new Rules.Repeat(section.duration("after").toSeconds(), wall);
  }

  private static List<Integer> warnings(Section section) {
    if (!section.has("warnings")) {
      return WARNINGS;
    }
    var warnings = new ArrayList<Integer>();
    for (String text : section.texts("warnings")) {
      Optional<Integer> percent = percent(text);
      if (percent.isEmpty()) {
        section.refuse(
            "warnings",
            "'%s' is no share of the target before its end.".formatted(text),
            "Write percentages such as [75 %, 90 %], each from 1 % to 99 %.");
      }
      percent.ifPresent(warnings::add);
    }
    List<Integer> read = warnings.stream().distinct().sorted().toList();
    if (!read.equals(warnings)) {
      section.warn(
          "warnings",
          "The shares are %s: they do not ascend, or one stands twice.".formatted(shown(warnings)),
          "Write each once, in its order: [%s].".formatted(shown(read)));
    }
    return read;
  }

  private static String shown(List<Integer> shares) {
    return shares.stream().map(it -> it + " %").collect(Collectors.joining(", "));
  }

  private static Optional<Integer> percent(String text) {
    String number = text.replace("%", "").strip();
    if (!number.matches("[0-9]{1,2}") || Integer.parseInt(number) == 0) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(number));
  }

  private static Map<Kind, Set<String>> pauses(Section section) {
    Optional<Section> pause = section.optionalSection("pause");
    if (pause.isEmpty()) {
      return Rules.DEFAULT_PAUSES;
    }
    Map<Kind, Set<String>> pauses = new EnumMap<>(Kind.class);
    pause.get().mayHold(Targets.KEYS);
    for (String key : pause.get().keys()) {
      Set<String> statuses =
          Set.copyOf(pause.get().texts(key, StatusBecame.WAITING.stream().sorted().toList()));
      if (!StatusBecame.WAITING.containsAll(statuses)) {
        pause
            .get()
            .refuse(
                key,
                "A clock pauses only while we wait.",
                "Write some of %s.".formatted(String.join(", ", StatusBecame.WAITING)));
      }
      Targets.kind(pause.get(), key).ifPresent(kind -> pauses.put(kind, statuses));
    }
    return pauses;
  }

  private static Map<Kind, Long> durations(Section section) {
    Map<Kind, Long> seconds = new EnumMap<>(Kind.class);
    section.mayHold(Targets.KEYS);
    for (String key : section.keys()) {
      Duration duration = section.duration(key);
      Targets.kind(section, key).ifPresent(kind -> seconds.put(kind, duration.toSeconds()));
    }
    return seconds;
  }
}
