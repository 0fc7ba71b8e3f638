package breakwater.gate;

import breakwater.cases.Label;
import breakwater.gate.GateFact.ItemAnswered;
import breakwater.gate.returns.News;
import breakwater.journal.TextRef;
import java.util.Optional;

/**
 * One item of the checklist of a call, and where it stands.
 *
 * @param finding what was found, or the reason
 * @param returned whether engineering asked for it when it came back, and it has not come since
 */
record Item(Demand demand, ItemState state, Optional<TextRef> finding, boolean returned) {

  /**
   * @param since what has come since engineering named it as missing; empty = it never did
   */
  static Item of(
      Demand demand, Optional<ItemAnswered> answer, Material material, Optional<News> since) {
    Demand wanted = since.isPresent() ? demand.asRequired() : demand;
    if (answer.isPresent()) {
      return new Item(wanted, answer.get().state(), answer.get().finding(), false);
    }
    ItemState state =
        switch (demand.kind()) {
          case PERSON -> ItemState.OPEN;
          case AUTOMATIC -> checked(demand, material, since);
        };
    return new Item(wanted, state, Optional.empty(), since.isPresent() && !state.settled());
  }

  /** What was there already when it came back is not what is missing. */
  private static ItemState checked(Demand demand, Material material, Optional<News> since) {
    return demand
        .check()
        .flatMap(Check::named)
        .map(
            check ->
                since.filter(news -> !check.isIn(news)).isPresent()
                    ? ItemState.FAILED
                    : check.of(material))
        .orElse(ItemState.COULD_NOT_CHECK);
  }

  public Label id() {
    return demand.item();
  }

  /** Whether it keeps the case from climbing. */
  boolean wanted() {
    return demand.required() && !state.settled();
  }

  /** What to do about one that is asked for anew. */
  String anew() {
    return demand.check().flatMap(Check::named).map(Check::anew).orElse("Answer it anew.");
  }
}
