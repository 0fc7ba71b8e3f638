package breakwater.triggers.steps;

import breakwater.cases.Label;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.playbook.Section;
import breakwater.playbook.trials.Expectation;
import breakwater.sla.clock.Kind;
import breakwater.triggers.steps.StepFact.ActionNotNeeded;
import breakwater.triggers.steps.StepFact.ActionNotPossible;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.Because;
import breakwater.triggers.steps.StepFact.Tried;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * In tests of the playbook: {@code action: NOTIFY}, and where that matters {@code who}, the step
 * {@code after} which, of which {@code clocks}, and by which {@code rule}; or {@code action: NONE},
 * where all of these narrow what must not be.
 *
 * <p>Compared is what was asked for first, not what was done in its place: whether somebody was
 * there is no matter of the rules. What was held back was not asked.
 */
@Component
class ActionExpectation implements Expectation {
  private static final String NONE = "NONE";

  @Override
  public String word() {
    return "action";
  }

  @Override
  public Check read(Section expected) {
    Optional<Deed> deed = deed(expected);
    Optional<Whom> whom = whom(expected, deed);
    return new Following(
        deed,
        whom,
        ActionsReader.kinds(expected),
        expected.has("after") ? ActionsReader.steps(expected) : Set.of(),
        expected.optionalId("rule", Label::new));
  }

  private static Optional<Deed> deed(Section expected) {
    String written = expected.text("action");
    return written.equals(NONE)
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(Deed.values())
                .filter(deed -> deed.name().equals(written))
                .findFirst()
                .orElseThrow(
                    () ->
                        expected.fault(
                            "action",
                            Stream.concat(Arrays.stream(Deed.values()), Stream.of(NONE))
                                .map(Object::toString)
                                .collect(Collectors.joining(", ", "one of ", "")))));
  }

  private static Optional<Whom> whom(Section expected, Optional<Deed> deed) {
    if (!expected.has("who")) {
      return Optional.empty();
    }
    if (deed.filter(it -> it != Deed.NOTIFY && it != Deed.CHANGE_DECIDER).isPresent()) {
      expected.refuse(
          "who",
          "%s is done to the case, not to somebody.".formatted(deed.get()),
          "Leave 'who' out, or write NOTIFY or CHANGE_DECIDER.");
    }
    return Optional.of(expected.oneOf("who", Whom.class));
  }

  /** What a row asked for first, and why. */
  private record Asked(Because because, Deed deed, Optional<Whom> whom) {
    static Stream<Asked> of(Fact fact) {
      return switch (fact) {
        case ActionTaken taken ->
            Stream.of(
                taken.tried().stream()
                    .findFirst()
                    .map(first -> of(taken.because(), first))
                    .orElseGet(() -> new Asked(taken.because(), taken.deed(), taken.whom())));
        case ActionNotNeeded(var because, var deed) ->
            Stream.of(new Asked(because, deed, Optional.empty()));
        case ActionNotPossible not ->
            not.tried().stream().limit(1).map(first -> of(not.because(), first));
        default -> Stream.empty();
      };
    }

    private static Asked of(Because because, Tried first) {
      return new Asked(because, first.deed(), first.whom());
    }

    String words() {
      return "%s%s after %s by the row %s"
          .formatted(
              deed, whom.map(who -> " " + who).orElse(""), because.step().words(), because.rule());
    }
  }

  /**
   * @param deed empty = none
   * @param kinds empty = all
   * @param steps empty = all
   */
  private record Following(
      Optional<Deed> deed,
      Optional<Whom> whom,
      Set<Kind> kinds,
      Set<String> steps,
      Optional<Label> rule)
      implements Check {
    @Override
    public String expected() {
      return (deed.map(Deed::name).orElse("no action"))
          + whom.map(who -> " " + who).orElse("")
          + among(" after ", steps.stream().map(Following::words))
          + among(" of ", kinds.stream().map(Kind::words))
          + rule.map(row -> " by the row " + row).orElse("");
    }

    private static String words(String step) {
      return step.startsWith("breach") ? step : step + " %";
    }

    private static String among(String before, Stream<String> words) {
      String joined = words.sorted().collect(Collectors.joining(" or "));
      return joined.isEmpty() ? "" : before + joined;
    }

    @Override
    public Optional<String> otherwise(History history, Rules rules, Instant at) {
      List<Asked> asked = asked(history, at);
      List<Asked> fitting = asked.stream().filter(this::fits).toList();
      boolean met = deed.isEmpty() == fitting.isEmpty();
      return met ? Optional.empty() : Optional.of(words(deed.isEmpty() ? fitting : asked));
    }

    private static List<Asked> asked(History history, Instant at) {
      return history.standing(key -> key.startsWith("action/")).stream()
          .filter(recorded -> !recorded.at().isAfter(at))
          .flatMap(recorded -> Asked.of(recorded.fact()))
          .toList();
    }

    private boolean fits(Asked it) {
      return deed.filter(wanted -> wanted != it.deed()).isEmpty()
          && whom.filter(wanted -> !it.whom().equals(Optional.of(wanted))).isEmpty()
          && (kinds.isEmpty() || kinds.contains(it.because().step().kind()))
          && (steps.isEmpty() || steps.contains(it.because().step().step().key()))
          && rule.filter(wanted -> !wanted.equals(it.because().rule())).isEmpty();
    }

    private static String words(List<Asked> asked) {
      return asked.isEmpty()
          ? "nothing is done"
          : asked.stream().map(Asked::words).collect(Collectors.joining(" and "));
    }
  }
}
