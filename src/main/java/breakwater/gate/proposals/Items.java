package breakwater.gate.proposals;

import breakwater.cases.Label;
import breakwater.gate.GateShown;
import breakwater.gate.GateShown.ItemShown;
import java.util.Optional;

/** Items that can be answered from the case, by the ids of the playbook that we come with. */
final class Items {
  static final Label STATUS_PAGE = new Label("status-page");
  static final Label SCREENSHOTS = new Label("screenshots");
  static final Label TECHNICAL_EVIDENCE = new Label("technical-evidence");

  private Items() {}

  static Optional<ItemShown> find(GateShown gate, Label id) {
    return gate.items().stream().filter(item -> item.id().equals(id)).findFirst();
  }
}
