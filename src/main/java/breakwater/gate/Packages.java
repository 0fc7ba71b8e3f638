package breakwater.gate;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.GateShown.SaidShown;
import breakwater.gate.GateShown.SignatureShown;
import breakwater.gate.PackageShown.Heading;
import breakwater.gate.document.PackageDocument;
import breakwater.journal.Actor;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.triggers.Call;
import breakwater.triggers.CallId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what travels with an escalation. */
@Component
public class Packages {
  /** Of the conversation only this many last messages travel; the case holds all. */
  static final int MESSAGES = 20;

  private static final String ERASED = "(erased)";

  private final GateReader reader;
  private final Texts texts;

  Packages(GateReader reader, Texts texts) {
    this.reader = reader;
    this.texts = texts;
  }

  /**
   * @param call whose checklist travels with it; empty = none
   */
  public PackageShown show(History history, Optional<CallId> call, Heading heading) {
    Case seen = Case.of(history);
    Material material = Material.of(history);
    PackageDocument document = reader.document(material);
    return new PackageShown(
        heading,
        seen.id(),
        texts.read(seen.title()).orElse(ERASED),
        seen.type(),
        document.area().or(() -> seen.area().map(area -> area.value())),
        document,
        reader.evidence(material),
        call.map(id -> checklist(history, id)).orElse(List.of()),
        material.edition(),
        material.signature().map(s -> new SignatureShown(s.person(), s.at())),
        said(history));
  }

  private List<ItemShown> checklist(History history, CallId id) {
    return Call.all(history).stream()
        .filter(call -> call.id().equals(id))
        .findFirst()
        .map(call -> reader.items(Gate.of(history, call)))
        .orElse(List.of());
  }

  private List<SaidShown> said(History history) {
    record Spoken(Actor.Kind by, Instant at, TextRef words) {}
    var spoken = new ArrayList<Spoken>();
    for (Recorded<?> recorded : history.inEffect()) {
      switch (recorded.fact()) {
        case CustomerWrote wrote ->
            spoken.add(new Spoken(Actor.Kind.CUSTOMER, recorded.at(), wrote.body()));
        case AgentWrote wrote ->
            spoken.add(new Spoken(Actor.Kind.PERSON, recorded.at(), wrote.body()));
        default -> {}
      }
    }
    List<Spoken> last = spoken.subList(Math.max(0, spoken.size() - MESSAGES), spoken.size());
    Map<TextRef, String> words = texts.read(last.stream().map(Spoken::words).toList());
    return last.stream()
        .map(s -> new SaidShown(s.by(), s.at(), words.getOrDefault(s.words(), ERASED)))
        .toList();
  }
}
