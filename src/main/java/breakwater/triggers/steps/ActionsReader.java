package breakwater.triggers.steps;

import breakwater.cases.Label;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.sla.clock.Kind;
import breakwater.triggers.steps.Actions.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code actions}. */
@Component
class ActionsReader implements SectionReader<Actions> {
  private static final int LONGEST = 48;

  /** On one case within 24 hours; our own: more is noise, and probably a circle. */
  private static final int PER_DAY = 20;

  /** One row on one case within 24 hours; our own. */
  private static final int PER_ROW = 5;

  private static final Pattern STEP =
      Pattern.compile("(\\d{1,2})\\s*%|(breach)(?:\\s*\\+\\s*([1-9]\\d?))?");

  @Override
  public String name() {
    return "actions";
  }

  @Override
  public Class<Actions> type() {
    return Actions.class;
  }

  @Override
  public Actions missing() {
    return Actions.NONE;
  }

  @Override
  public Actions read(Section section) {
    Set<Label> ids = new HashSet<>();
    return new Actions(
        section.each("rows", row -> row(row, ids)),
        section.number("most_per_day", 1, 1_000, PER_DAY));
  }

  private static Row row(Section section, Set<Label> ids) {
    Label id = section.id("id", Label::new);
    if (!ids.add(id)) {
      throw section.taken("id", "row");
    }
    if (id.value().length() > LONGEST) {
      throw section.fault("id", "an id of at most %d characters".formatted(LONGEST));
    }
    Set<String> steps = steps(section);
    boolean warns = steps.stream().anyMatch(step -> !step.startsWith("breach"));
    var row =
        new Row(
            id,
            steps,
            kinds(section),
            section.condition("when"),
            section.number("most", 1, 100, PER_ROW),
            section.each("do", todo -> TodoReader.read(todo, warns)));
    if (section.sections("do").isEmpty()) {
      section.refuse(
          "do",
          "The row '%s' does nothing.".formatted(id),
          "Write what is to be done: do: [{do: NOTIFY, who: AGENT, otherwise: {do: NOTIFY, who:"
              + " LAST_RESORT}}].");
    }
    return row;
  }

  static Set<String> steps(Section section) {
    List<String> texts = section.texts("after");
    if (texts.isEmpty()) {
      section.refuse("after", "The row does not say after which step it acts.", AFTER);
    }
    Set<String> steps = new HashSet<>();
    for (String text : texts) {
      step(text)
          .ifPresentOrElse(
              steps::add,
              () -> section.refuse("after", "'%s' is no step of a clock.".formatted(text), AFTER));
    }
    return Set.copyOf(steps);
  }

  private static final String AFTER =
      "Write a share such as 75 %, or breach, or breach+1 for the first step after it.";

  private static Optional<String> step(String text) {
    Matcher matcher = STEP.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(1) != null) {
      return Optional.of(Integer.toString(Integer.parseInt(matcher.group(1))));
    }
    return Optional.of(matcher.group(3) == null ? "breach" : "breach+" + matcher.group(3));
  }

  static Set<Kind> kinds(Section section) {
    Set<Kind> kinds = new HashSet<>();
    for (String key :
        section.texts("clocks", Arrays.stream(Kind.values()).map(Kind::key).toList())) {
      Kind.of(key)
          .ifPresentOrElse(
              kinds::add,
              () ->
                  section.refuse(
                      "clocks",
                      "There is no clock '%s'.".formatted(key),
                      Arrays.stream(Kind.values())
                          .map(Kind::key)
                          .collect(Collectors.joining(", ", "Write some of ", "."))));
    }
    return Set.copyOf(kinds);
  }
}
