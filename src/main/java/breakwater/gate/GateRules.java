package breakwater.gate;

import breakwater.cases.Label;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.journal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What may not be done at a gate, each with the sentence for whoever tried. */
final class GateRules {
  private GateRules() {}

  /**
   * @param before what was said of the item before engineering sent it back for it
   */
  static Optional<Refusal> answer(
      Gate gate, Label id, ItemState state, Optional<String> finding, Optional<String> before) {
    Optional<Item> item = gate.item(id);
    if (item.isEmpty()) {
      return Optional.of(
          Refusal.notFound(
              "item-unknown",
              "The checklist of call %s has no item %s. GET the gate lists its items."
                  .formatted(gate.call().id(), id)));
    }
    if (!state.sayable()) {
      return invalid(
          "item-state", "Say DONE, NOT_APPLICABLE or COULD_NOT_GET of an item, not " + state + ".");
    }
    if (state == ItemState.DONE && item.get().demand().kind() == Demand.Kind.AUTOMATIC) {
      return invalid(
          "item-automatic",
          "Item %s is checked by Breakwater itself. Complete the package, or say NOT_APPLICABLE or COULD_NOT_GET with a reason."
              .formatted(id));
    }
    if (state != ItemState.DONE && isUnsaid(finding)) {
      return invalid("reason-wanted", "%s needs a reason: write it as finding.".formatted(state));
    }
    if (item.get().returned() && isUnsaid(finding)) {
      return invalid(
          "answer-wanted",
          "Engineering sent it back because of %s: write as finding what is new.".formatted(id));
    }
    if (item.get().returned() && finding.map(String::strip).equals(before)) {
      return invalid(
          "answer-known",
          "That is what %s said before engineering sent it back. Write what is new, or say COULD_NOT_GET with the reason."
              .formatted(id));
    }
    if (Told.is(id) && isUnsaid(finding)) {
      return invalid(
          "answer-wanted", "The team needs to be told %s: write it as finding.".formatted(id));
    }
    return tooLong(finding, "finding").or(() -> closed(gate));
  }

  static Optional<Refusal> evidence(String source, Optional<String> finding) {
    if (source.isBlank()) {
      return invalid("source-wanted", "Say where the evidence comes from: source.");
    }
    return tooLong(Optional.of(source), "source").or(() -> tooLong(finding, "finding"));
  }

  /** After it came back, what is there already is no news. */
  static Optional<Refusal> known(
      Gate gate,
      List<EvidenceShown> there,
      EvidenceKind kind,
      String source,
      Optional<String> finding) {
    return there.stream()
        .filter(_ -> gate.round() > 1)
        .filter(it -> it.kind() == kind && it.source().equals(source.strip()))
        .filter(it -> it.finding().equals(finding.map(String::strip)))
        .findFirst()
        .map(
            it ->
                Refusal.conflict(
                    "evidence-known",
                    "Piece %s says exactly this, and it was there when engineering sent it back. Add what is new."
                        .formatted(it.id())));
  }

  static Optional<Refusal> sign(Gate gate, OptionalInt edition) {
    int current = gate.material().edition();
    if (current == 0) {
      return Optional.of(
          Refusal.conflict(
              "nothing-to-sign",
              "There is no package yet. Write it, or add evidence, then sign it."));
    }
    return edition.isPresent() && edition.getAsInt() != current
        ? Optional.of(
            new Refusal(
                Refusal.Kind.STALE,
                "stale",
                "You signed edition %d of the package, but it is at edition %d now. Read it again, then sign that."
                    .formatted(edition.getAsInt(), current)))
        : Optional.empty();
  }

  static Optional<Refusal> deflect(Gate gate, Optional<Label> reason, Optional<String> note) {
    if (reason.isEmpty() && note.filter(text -> !text.isBlank()).isEmpty()) {
      return invalid("reason-wanted", "Say why it does not climb: reason, note or both.");
    }
    if (gate.call().letThrough()) {
      return Optional.of(
          Refusal.conflict(
              "already-through",
              "Call %s was let through already. Withdraw the escalation instead."
                  .formatted(gate.call().id())));
    }
    return tooLong(note, "note").or(() -> closed(gate));
  }

  static Refusal nothingToAsk() {
    return Refusal.conflict(
        "nothing-to-ask",
        "Nothing is missing that the playbook says to ask the customer for. Write the text"
            + " yourself.");
  }

  /** Nothing is changed at a gate that has answered for good. */
  private static Optional<Refusal> closed(Gate gate) {
    return gate.call().open()
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                "gate-closed",
                "Call %s has come to its end. Make a new call, which opens a new gate."
                    .formatted(gate.call().id())));
  }

  private static boolean isUnsaid(Optional<String> text) {
    return text.filter(it -> !it.isBlank()).isEmpty();
  }

  private static Optional<Refusal> tooLong(Optional<String> text, String what) {
    return text.filter(t -> t.length() > Gates.LONGEST)
        .map(
            t ->
                Refusal.invalid(
                    "text-too-long",
                    "%s holds at most %d characters. Shorten it.".formatted(what, Gates.LONGEST)));
  }

  private static Optional<Refusal> invalid(String type, String sentence) {
    return Optional.of(Refusal.invalid(type, sentence));
  }
}
