package breakwater.sla;

import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.playbook.Section;
import breakwater.playbook.Span;
import breakwater.playbook.trials.Expectation;
import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Clocks;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Length;
import breakwater.sla.clock.Target;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * In tests of the playbook: {@code clock: RESOLUTION} with its {@code target}, and where that
 * matters the {@code rule} that promises it and whether it is {@code missed}. Of several cycles the
 * last is meant.
 */
@Component
class ClockExpectation implements Expectation {
  private final ObjectProvider<Gathering> gathering;

  /**
   * @param gathering asked late: it reads playbooks, which are read with this
   */
  ClockExpectation(ObjectProvider<Gathering> gathering) {
    this.gathering = gathering;
  }

  @Override
  public String word() {
    return "clock";
  }

  @Override
  public Check read(Section expected) {
    Optional<Boolean> missed =
        expected.has("missed") ? Optional.of(expected.flag("missed", false)) : Optional.empty();
    return new Running(
        gathering,
        expected.oneOf("clock", Kind.class),
        target(expected.span("target")),
        expected.optionalText("rule"),
        missed);
  }

  private static Target target(Span span) {
    return span.business()
        ? Target.ofBusinessDays(span.businessDays())
        : Target.ofSeconds(span.fixed().toSeconds());
  }

  private record Running(
      ObjectProvider<Gathering> gathering,
      Kind kind,
      Target target,
      Optional<String> rule,
      Optional<Boolean> missed)
      implements Check {
    @Override
    public String expected() {
      return "a promise of the %s within %s%s%s"
          .formatted(
              kind.words(),
              words(),
              rule.map(name -> " by the rule " + name).orElse(""),
              missed.map(is -> is ? ", missed" : ", not missed").orElse(""));
    }

    @Override
    public Optional<String> otherwise(History history, Rules rules, Instant at) {
      Optional<Clock> last =
          ClockEvents.of(history, gathering.getObject().of(history, rules), at)
              .map(Clocks::all)
              .stream()
              .flatMap(all -> all.stream())
              .filter(clock -> clock.kind() == kind)
              .reduce((earlier, later) -> later);
      return last.filter(this::fits).isPresent()
          ? Optional.empty()
          : Optional.of(last.map(Running::actual).orElse("nothing is promised"));
    }

    private String words() {
      return target.businessDays() > 0
          ? target.businessDays() + " business days"
          : Length.of(target.fixed());
    }

    private boolean fits(Clock clock) {
      boolean inTime =
          target.businessDays() > 0
              ? clock.businessDays() == target.businessDays()
              : clock.target().orElse(-1) == target.fixed();
      return inTime
          && missed.filter(is -> is != clock.missed()).isEmpty()
          && rule.filter(name -> !name.equals(clock.basis().map(Clock.Basis::rule).orElse("")))
              .isEmpty();
    }

    private static String actual(Clock clock) {
      return "it is promised within %s by the rule %s%s"
          .formatted(
              clock.targetText().orElse("no time"),
              clock.basis().map(Clock.Basis::rule).orElse("nobody"),
              clock.missed() ? ", and missed" : "");
    }
  }
}
