package breakwater.gate;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Said;
import breakwater.cases.Status;
import breakwater.gate.routing.Routing;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the customer for what is missing at the gate, and begins to wait for the answer. */
@Component
class CustomerRequests {
  private static final Label SOURCE = new Label("gate");

  private final Cases cases;
  private final Playbooks playbooks;
  private final GateReader reader;

  CustomerRequests(Cases cases, Playbooks playbooks, GateReader reader) {
    this.cases = cases;
    this.playbooks = playbooks;
    this.reader = reader;
  }

  /** What the playbook says to ask for what is wanted; empty = the customer can help with none. */
  Optional<String> text(Gate gate) {
    Optional<Checklists> lists =
        gate.playbook().map(v -> playbooks.version(v.value()).section(Checklists.class));
    List<String> questions =
        gate.wantedItems().stream()
            .flatMap(
                item ->
                    lists
                        .flatMap(l -> l.question(item))
                        .or(() -> told(gate, item))
                        .or(() -> gate.asked(item).map(reader::words))
                        .stream())
            .toList();
    return questions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "To get this to the people who can solve it, we need a little more from you:\n\n"
                + questions.stream().map(q -> "- " + q + "\n").collect(Collectors.joining()));
  }

  private Optional<String> told(Gate gate, Label item) {
    return gate.context()
        .flatMap(
            it ->
                Told.need(
                    playbooks.version(it.playbook().value()).section(Routing.class),
                    it.team(),
                    item))
        .flatMap(Routing.Need::question);
  }

  /** Joins the caller's transaction. */
  void ask(Caller caller, CaseId of, String text) {
    Seen anything = Seen.anything();
    Said said = Said.now(Said.Direction.OUTBOUND, SOURCE, text, List.of());
    Case now = cases.say(caller, of, anything, said).orThrow();
    if (now.status() != Status.WAITING_ON_CUSTOMER) {
      cases.beginWaiting(caller, of, anything, Waiting.CUSTOMER).orThrow();
    }
  }
}
