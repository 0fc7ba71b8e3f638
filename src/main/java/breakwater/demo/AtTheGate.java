package breakwater.demo;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.demo.Act.Piece;
import breakwater.gate.Demand;
import breakwater.gate.GateShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.Gates;
import breakwater.gate.ItemState;
import breakwater.journal.Answer;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What support does at the gate. */
@Component
class AtTheGate {
  /** What people write when they tick an item; one is chosen by the case's number. */
  private static final Map<String, List<String>> FINDINGS =
      Map.of(
          "status-page",
          List.of(
              "All green, no incident today.",
              "Green. The maintenance window of last night is closed.",
              "No open incident; checked EU and US.",
              "Nothing posted. Regions look healthy."),
          "knowledge-base",
          List.of(
              "Two articles, neither fits: both are about the old editor.",
              "Searched the help centre and our notes; no match.",
              "Found the troubleshooting page, the customer has done all of it.",
              "Nothing for this error code."),
          "procedures-exhausted",
          List.of(
              "Went through the runbook to the last step.",
              "Cache reset, other browser, new token: same result.",
              "Steps 1 to 7 of the checklist done together with the customer on a call.",
              "Done; step 4 was not possible on their plan."),
          "technical-evidence",
          List.of(
              "Error text and request id are in the conversation.",
              "Log excerpt of the time in question is attached as evidence.",
              "Stack trace from the customer, complete.",
              "Screenshot and HAR file seen."),
          "tell.run-id",
          List.of("The id of the failed run and its time are in the log excerpt."),
          "tell.version",
          List.of("Their version is in the first message; it is not the newest."),
          "tell.region",
          List.of("EU only.", "US only; the EU does not show it.", "Both regions."));

  private static final List<String> USUAL =
      List.of("Checked.", "Done, see the conversation.", "Yes, seen by me.", "Looked at it.");

  private final Gates gates;
  private final Cast cast;

  AtTheGate(Gates gates, Cast cast) {
    this.gates = gates;
    this.cast = cast;
  }

  Answer<?> perform(CaseId of, Act act) {
    return switch (act) {
      case Act.Prepares prepares -> prepare(of, prepares);
      case Act.Signs(var by) -> gates.sign(cast.as(by), of, Seen.anything(), OptionalInt.empty());
      case Act.Submits(var by) -> gates.submit(cast.as(by), of, Seen.anything());
      case Act.Deflects(var by, String reason, String note) ->
          gates.deflect(
              cast.as(by), of, Seen.anything(), Optional.of(new Label(reason)), Optional.of(note));
      default -> throw new IllegalStateException(act + " is not done at the gate");
    };
  }

  private Answer<?> prepare(CaseId of, Act.Prepares it) {
    Caller caller = cast.as(it.by());
    Answer<GateShown> last = gates.write(caller, of, Seen.anything(), it.document());
    for (Piece piece : it.evidence()) {
      if (last instanceof Answer.Done<GateShown>) {
        last =
            gates.addEvidence(
                caller, of, Seen.anything(), piece.kind(), piece.source(), piece.finding());
      }
    }
    return last instanceof Answer.Done<GateShown>(GateShown gate)
        ? tick(caller, of, gate, it.evidence())
        : last;
  }

  private Answer<?> tick(Caller caller, CaseId of, GateShown gate, List<Piece> came) {
    Answer<GateShown> last = Answer.done(gate);
    for (ItemShown item : gate.items()) {
      boolean theirs = item.kind() == Demand.Kind.PERSON && item.state() != ItemState.DONE;
      if (theirs && item.required() && last instanceof Answer.Done<GateShown>) {
        last =
            gates.answer(
                caller,
                of,
                Seen.anything(),
                item.id(),
                ItemState.DONE,
                Optional.of(
                    item.anew().isPresent() && !came.isEmpty()
                        ? anew(came)
                        : finding(of, item.id())));
      }
    }
    return last;
  }

  /** What engineering asked for stands in what was added. */
  private static String anew(List<Piece> came) {
    return came.stream()
        .map(piece -> piece.source() + piece.finding().map(": "::concat).orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static String finding(CaseId of, Label item) {
    List<String> said = FINDINGS.getOrDefault(item.value(), USUAL);
    return said.get(Math.floorMod(of.value().hashCode() + item.value().length(), said.size()));
  }
}
