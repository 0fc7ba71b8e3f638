package breakwater.gate;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.gate.GateFact.ContextWanted;
import breakwater.gate.GateFact.Deflected;
import breakwater.gate.GateFact.EvidenceAdded;
import breakwater.gate.GateFact.EvidenceSettled;
import breakwater.gate.GateFact.GateExpedited;
import breakwater.gate.GateFact.GateOpened;
import breakwater.gate.GateFact.ItemAnswered;
import breakwater.gate.GateFact.PackageSigned;
import breakwater.gate.GateFact.PackageSubmitted;
import breakwater.gate.GateFact.PackageWritten;
import breakwater.journal.Answer;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Refusal;
import breakwater.triggers.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gate of one call, as its history tells it.
 *
 * @param playbook the version whose checklist is demanded; empty until the gate has opened
 * @param context what the team that would receive it needs to be told
 * @param round 1, and one more each time that what had passed came back
 * @param fresh whether there is anything new since it came back; true in the first round
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
    var fold = new Fold(call, opening, context);
    history.inEffect().forEach(fold::take);
    return fold.gate(Material.of(history));
  }

  /** What keeps it from passing, items first; empty = nothing. */
  public List<Label> wanted() {
    var wanted = new ArrayList<>(wantedItems());
    if (!fresh) {
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

  /** What is owed after it was expedited; empty = nothing. */
  public List<Label> owed() {
    return verdict.filter(v -> v == Verdict.EXPEDITED && !settled).isPresent()
        ? wanted()
        : List.of();
  }

  private static final class Fold {
    private final Call call;
    private final Map<Label, ItemAnswered> answers = new HashMap<>();
    private final Optional<ContextWanted> becoming;
    private Optional<GateOpened> opened;
    private Optional<ContextWanted> context = Optional.empty();
    private Optional<PackageSubmitted> submission = Optional.empty();
    private Optional<Verdict> verdict = Optional.empty();
    private int round = 1;
    private int submissions;
    private boolean fresh = true;
    private boolean settled;
    private Instant changedAt;

    Fold(Call call, Optional<GateOpened> opening, Optional<ContextWanted> becoming) {
      this.call = call;
      this.becoming = becoming;
      this.opened = opening;
      this.changedAt = call.at();
    }

    void take(Recorded<?> recorded) {
      switch (recorded.fact()) {
        case GateOpened fact when fact.call().equals(call.id()) -> opened = Optional.of(fact);
        case ContextWanted fact when fact.call().equals(call.id()) -> context = Optional.of(fact);
        case ItemAnswered fact when fact.call().equals(call.id()) -> {
          answers.put(fact.item(), fact);
          changed(recorded, true);
        }
        case EvidenceAdded _, PackageWritten _ -> changed(recorded, true);
        case PackageSigned _ -> changed(recorded, false);
        case PackageSubmitted fact when fact.call().equals(call.id()) -> {
          submission = Optional.of(fact);
          submissions++;
          changed(recorded, false);
        }
        case LetThrough fact when fact.call().equals(call.id()) && fact.round() == round ->
            verdict =
                Optional.of(fact instanceof GateExpedited ? Verdict.EXPEDITED : Verdict.PASSED);
        case Deflected fact when fact.call().equals(call.id()) ->
            verdict = Optional.of(Verdict.DEFLECTED);
        case EvidenceSettled fact when fact.call().equals(call.id()) && fact.round() == round ->
            settled = true;
        case Returned fact when fact.returns(call.id()) -> openAgain(fact, recorded);
        default -> {}
      }
    }

    private Optional<ContextWanted> told() {
      return becoming.or(() -> context);
    }

    private void openAgain(Returned returned, Recorded<?> recorded) {
      round++;
      fresh = false;
      settled = false;
      submission = Optional.empty();
      verdict = Optional.empty();
      returned.missingItems().forEach(answers::remove);
      changedAt = recorded.at();
    }

    private void changed(Recorded<?> recorded, boolean material) {
      fresh |= material;
      if (recorded.at().isAfter(changedAt)) {
        changedAt = recorded.at();
      }
    }

    Gate gate(Material material) {
      List<Item> items =
          Stream.concat(
                  opened.map(GateOpened::demands).orElse(List.of()).stream(),
                  told().map(ContextWanted::demands).orElse(List.of()).stream())
              .map(d -> Item.of(d, Optional.ofNullable(answers.get(d.item())), material))
              .toList();
      return new Gate(
          call,
          opened.map(GateOpened::playbook),
          told(),
          material,
          items,
          round,
          fresh,
          submissions,
          submission.filter(s -> s.edition() == material.edition()).isPresent(),
          verdict,
          settled,
          changedAt);
    }
  }
}
