package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.playbook.trials.Expectation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * In tests of the playbook: {@code call: ENGINEERING}, with the {@code rule} that makes it where
 * that matters, or {@code call: FRONTLINE} for none, because a case begins there.
 */
@Component
class CallExpectation implements Expectation {
  @Override
  public String word() {
    return "call";
  }

  @Override
  public Check read(Section expected) {
    return new Called(expected.oneOf("call", Tier.class), expected.optionalId("rule", Label::new));
  }

  /**
   * @param tier FRONTLINE = none
   */
  private record Called(Tier tier, Optional<Label> rule) implements Check {
    @Override
    public String expected() {
      return tier == Tier.FRONTLINE
          ? "no call"
          : "a call to " + tier + rule.map(r -> " by the rule " + r).orElse("");
    }

    @Override
    public Optional<String> otherwise(History history, Rules rules, Instant at) {
      List<Call> calls =
          Call.all(history).stream()
              .filter(call -> !call.withdrawn() && !call.at().isAfter(at))
              .toList();
      boolean met = tier == Tier.FRONTLINE ? calls.isEmpty() : calls.stream().anyMatch(this::fits);
      return met ? Optional.empty() : Optional.of(actual(calls));
    }

    private boolean fits(Call call) {
      return call.tier() == tier && (rule.isEmpty() || rule.equals(call.rule()));
    }

    private static String actual(List<Call> calls) {
      return calls.isEmpty()
          ? "nothing calls"
          : calls.stream()
              .map(
                  call ->
                      call.tier() + call.rule().map(r -> " is called by " + r).orElse(" is called"))
              .collect(Collectors.joining(" and "));
    }
  }
}
