package breakwater.gate;

import breakwater.cases.Label;
import breakwater.gate.GateFact.ItemAnswered;
import breakwater.journal.TextRef;
import java.util.Optional;

/**
 * One item of the checklist of a call, and where it stands.
 *
 * @param finding what was found, or the reason
 */
record Item(Demand demand, ItemState state, Optional<TextRef> finding) {

  static Item of(Demand demand, Optional<ItemAnswered> answer, Material material) {
    if (answer.isPresent()) {
      return new Item(demand, answer.get().state(), answer.get().finding());
    }
    return new Item(
        demand,
        switch (demand.kind()) {
          case PERSON -> ItemState.OPEN;
          case AUTOMATIC ->
              demand
                  .check()
                  .flatMap(Check::named)
                  .map(check -> check.of(material))
                  .orElse(ItemState.COULD_NOT_CHECK);
        },
        Optional.empty());
  }

  public Label id() {
    return demand.item();
  }

  /** Whether it keeps the case from climbing. */
  boolean wanted() {
    return demand.required() && !state.settled();
  }
}
