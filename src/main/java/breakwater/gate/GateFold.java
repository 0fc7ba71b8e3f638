package breakwater.gate;

import breakwater.cases.CaseFact.CustomerWrote;
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
import breakwater.gate.GateFact.PartsChanged;
import breakwater.gate.document.Part;
import breakwater.gate.returns.Asked;
import breakwater.gate.returns.News;
import breakwater.gate.returns.Returned;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.triggers.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a {@link Gate} of what happened, in the order of effect. */
final class GateFold {
  private final Call call;
  private final Map<Label, ItemAnswered> answers = new HashMap<>();
  private final Map<Label, TextRef> before = new HashMap<>();
  private final Map<Label, News> since = new HashMap<>();
  private final List<Returned> returns = new ArrayList<>();
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

  GateFold(Call call, Optional<GateOpened> opening, Optional<ContextWanted> becoming) {
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
      case EvidenceAdded _ -> {
        since.values().forEach(News::evidenceCame);
        changed(recorded, true);
      }
      case PartsChanged(List<Part> parts) -> {
        since.values().forEach(news -> news.changed(parts));
        changed(recorded, true);
      }
      case CustomerWrote _ when round > 1 -> {
        since.values().forEach(News::customerWrote);
        changed(recorded, false);
      }
      case PackageWritten _, PackageSigned _ -> changed(recorded, false);
      case PackageSubmitted fact when fact.call().equals(call.id()) -> {
        submission = Optional.of(fact);
        submissions++;
        changed(recorded, false);
      }
      case LetThrough fact when fact.call().equals(call.id()) && fact.round() == round ->
          verdict = Optional.of(fact instanceof GateExpedited ? Verdict.EXPEDITED : Verdict.PASSED);
      case Deflected fact when fact.call().equals(call.id()) ->
          verdict = Optional.of(Verdict.DEFLECTED);
      case EvidenceSettled fact when fact.call().equals(call.id()) && fact.round() == round ->
          settled = true;
      case Returned fact when fact.returns(call.id()) -> openAgain(fact, recorded);
      default -> {}
    }
  }

  private static boolean came(List<Item> items, List<Label> back) {
    return items.stream().anyMatch(it -> back.contains(it.id()) && it.state().settled());
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
    returns.add(returned);
    for (Label missing : returned.missingItems()) {
      Optional.ofNullable(answers.remove(missing))
          .flatMap(ItemAnswered::finding)
          .ifPresent(finding -> before.put(missing, finding));
      since.put(missing, new News());
    }
    changedAt = recorded.at();
  }

  private void changed(Recorded<?> recorded, boolean material) {
    fresh |= material;
    if (recorded.at().isAfter(changedAt)) {
      changedAt = recorded.at();
    }
  }

  /** For each time that it came back, what no item of the checklist is. */
  private List<List<Asked>> asked(List<Demand> demands) {
    Set<Label> demanded = demands.stream().map(Demand::item).collect(Collectors.toSet());
    return IntStream.range(0, returns.size())
        .mapToObj(i -> Asked.of(i + 2, returns.get(i), demanded))
        .toList();
  }

  private Item item(Demand demand, Material material) {
    return Item.of(
        demand,
        Optional.ofNullable(answers.get(demand.item())),
        material,
        Optional.ofNullable(since.get(demand.item()))
            .or(() -> Asked.is(demand.item()) ? Optional.of(new News()) : Optional.empty()));
  }

  /** For which it came back the last time. */
  private List<Label> back(List<Item> items, List<List<Asked>> asked) {
    if (returns.isEmpty()) {
      return List.of();
    }
    Set<Label> named = new HashSet<>(returns.getLast().missingItems());
    asked.getLast().forEach(it -> named.add(it.item()));
    return items.stream().map(Item::id).filter(named::contains).toList();
  }

  Gate gate(Material material) {
    List<Demand> demands =
        Stream.concat(
                opened.map(GateOpened::demands).orElse(List.of()).stream(),
                told().map(ContextWanted::demands).orElse(List.of()).stream())
            .toList();
    List<List<Asked>> asked = asked(demands);
    List<Asked> all = asked.stream().flatMap(List::stream).toList();
    List<Item> items =
        Stream.concat(demands.stream(), all.stream().map(it -> Demand.asked(it.item())))
            .map(demand -> item(demand, material))
            .toList();
    List<Label> back = back(items, asked);
    return new Gate(
        call,
        opened.map(GateOpened::playbook),
        told(),
        material,
        items,
        round,
        all,
        back,
        Map.copyOf(before),
        back.isEmpty() ? fresh : came(items, back),
        submissions,
        submission.filter(s -> s.edition() == material.edition()).isPresent(),
        verdict,
        settled,
        changedAt);
  }
}
