package breakwater.gate;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.gate.GateFact.ContextWanted;
import breakwater.gate.GateFact.GateOpened;
import breakwater.gate.returns.Asked;
import breakwater.journal.Answer;
import breakwater.journal.History;
import breakwater.journal.Refusal;
import breakwater.journal.TextRef;
import breakwater.triggers.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gate of one call, as its history tells it.
 *
 * @param playbook the version whose checklist is demanded; empty until the gate has opened
 * @param context what the team that would receive it needs to be told
 * @param round 1, and one more each time that what had passed came back
 * @param asked what engineering asked for beside the checklist, each time that it came back
 * @param back items for which it came back the last time; empty in the first round
 * @param before what was said of those before, which does not answer them
 * @param fresh whether anything has come of what was asked for when it came back; true in the first
 *     round
 * @param submissions how often it was asked to be let through, in all rounds
 * @param submitted whether it was asked to be let through with the current edition, in this round
 * @param verdict by which it was let through in this round, or turned away
 * @param settled whether what was owed after an expedited verdict is there
 * @param changedAt when anybody last did anything at this gate
 */
record Gate(
    Call call,
    Optional<Label> playbook,
    Optional<ContextWanted> context,
    Material material,
    List<Item> items,
    int round,
    List<Asked> asked,
    List<Label> back,
    Map<Label, TextRef> before,
    boolean fresh,
    int submissions,
    boolean submitted,
    Optional<Verdict> verdict,
    boolean settled,
    Instant changedAt) {

  /** Beside items, these can be wanted. */
  static final Label SIGNATURE = new Label("signature");

  static final Label NEW_EVIDENCE = new Label("new-evidence");

  /** That of the call that is open, or of the last one. */
  static Answer<Gate> current(History history) {
    if (Case.find(history).isEmpty()) {
      return Answer.refused(
          Refusal.notFound(
              "case-unknown", "There is no case %s.".formatted(history.subject().id())));
    }
    return Call.current(history)
        .map(call -> Answer.done(of(history, call)))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound(
                        "no-call",
                        "Nobody has called for an escalation of case %s, so it has no gate. POST to its calls first."
                            .formatted(history.subject().id()))));
  }

  static Gate of(History history, Call call) {
    return of(history, call, Optional.empty(), Optional.empty());
  }

  /**
   * @param opening what will be demanded where the gate has not opened yet
   * @param context what its team will need to be told, where that has just become clear
   */
  static Gate of(
      History history, Call call, Optional<GateOpened> opening, Optional<ContextWanted> context) {
    var fold = new GateFold(call, opening, context);
    history.inEffect().forEach(fold::take);
    return fold.gate(Material.of(history));
  }

  /** What keeps it from passing, items first; empty = nothing. */
  public List<Label> wanted() {
    var wanted = new ArrayList<>(wantedItems());
    if (!fresh && back.isEmpty()) {
      wanted.add(NEW_EVIDENCE);
    }
    if (!material.signed()) {
      wanted.add(SIGNATURE);
    }
    return List.copyOf(wanted);
  }

  List<Label> wantedItems() {
    return items.stream().filter(Item::wanted).map(Item::id).toList();
  }

  public Optional<Item> item(Label id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** What engineering asked for as this item; empty = it is one of the checklist. */
  Optional<Asked> asked(Label item) {
    return asked.stream().filter(it -> it.item().equals(item)).findFirst();
  }

  /** What is owed after it was expedited; empty = nothing. */
  public List<Label> owed() {
    return verdict.filter(v -> v == Verdict.EXPEDITED && !settled).isPresent()
        ? wanted()
        : List.of();
  }
}
