package breakwater.triggers;

import breakwater.cases.links.HindersMerging;
import breakwater.journal.History;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case that climbs must not end in another: whoever has it would lose it. */
@Component
class CallsHinderMerging implements HindersMerging {
  @Override
  public Optional<String> hinders(History history) {
    return Call.all(history).stream()
        .filter(Call::open)
        .findFirst()
        .map(call -> "it was called for %s and that is not over".formatted(call.tier()));
  }
}
