package breakwater.gate;

import breakwater.cases.Label;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.GateShown.SignatureShown;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.returns.Asked;
import breakwater.gate.returns.Returned;
import breakwater.gate.routing.Routing;
import breakwater.journal.History;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.playbook.Playbooks;
import breakwater.triggers.TriggerFact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the words to a gate. */
@Component
class GateReader {
  private static final String ERASED = "(erased)";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Texts texts;
  private final Playbooks playbooks;

  GateReader(Texts texts, Playbooks playbooks) {
    this.texts = texts;
    this.playbooks = playbooks;
  }

  /** The version of the last fact that belongs to the gate of a case; 0 = there is none. */
  static long version(History history) {
    return history.facts().reversed().stream()
        .filter(
            r ->
                r.fact() instanceof GateFact
                    || r.fact() instanceof TriggerFact
                    || r.fact() instanceof Returned)
        .mapToLong(r -> r.version())
        .findFirst()
        .orElse(0);
  }

  static String write(PackageDocument document) {
    return JSON.writeValueAsString(document);
  }

  PackageDocument document(Material material) {
    return material.document().flatMap(texts::read).map(this::parse).orElse(PackageDocument.EMPTY);
  }

  List<EvidenceShown> evidence(Material material) {
    Map<TextRef, String> words = texts.read(references(material));
    return material.evidence().stream()
        .map(
            piece ->
                new EvidenceShown(
                    piece.id(),
                    piece.kind(),
                    words.getOrDefault(piece.source(), ERASED),
                    piece.finding().map(f -> words.getOrDefault(f, ERASED)),
                    piece.at()))
        .toList();
  }

  List<ItemShown> items(Gate gate) {
    return gate.items().stream().map(item -> item(gate, item)).toList();
  }

  GateShown show(History history, Gate gate) {
    Material material = gate.material();
    return new GateShown(
        gate.call().id(),
        gate.call().tier(),
        gate.call().path(),
        gate.call().rule(),
        gate.call().reason().flatMap(texts::read),
        gate.call().at(),
        gate.round(),
        verdict(gate),
        reasons(gate),
        gate.owed(),
        items(gate),
        document(material),
        evidence(material),
        material.edition(),
        material.signature().map(s -> new SignatureShown(s.person(), s.at())),
        Score.of(gate.items()),
        version(history));
  }

  /** What was concluded; until then, for what was submitted, what will be. */
  private static Optional<Verdict> verdict(Gate gate) {
    return gate.verdict()
        .or(
            () ->
                gate.submitted()
                    ? Optional.of(
                        gate.wanted().isEmpty() ? Verdict.PASSED : Verdict.EVIDENCE_WANTED)
                    : Optional.empty());
  }

  private List<String> reasons(Gate gate) {
    if (gate.verdict().filter(v -> v != Verdict.EXPEDITED).isPresent()) {
      return List.of();
    }
    return (gate.verdict().isPresent() ? gate.owed() : gate.wanted())
        .stream().map(wanted -> sentence(gate, wanted)).toList();
  }

  private String sentence(Gate gate, Label wanted) {
    if (wanted.equals(Gate.SIGNATURE)) {
      return "signature: A person must sign this edition of the package.";
    }
    if (wanted.equals(Gate.NEW_EVIDENCE)) {
      return "new-evidence: It came back; add what was missing before it goes up again.";
    }
    String label = label(gate, wanted);
    String sentence = "%s: %s%s".formatted(wanted, label, label.matches(".*[.?!]") ? "" : ".");
    return gate.item(wanted)
        .flatMap(GateReader::anew)
        .map(it -> sentence + " " + it)
        .orElse(sentence);
  }

  private ItemShown item(Gate gate, Item item) {
    return new ItemShown(
        item.id(),
        label(gate, item.id()),
        item.demand().kind(),
        item.demand().required(),
        item.state(),
        item.finding().flatMap(texts::read),
        anew(item));
  }

  private static Optional<String> anew(Item item) {
    if (!item.returned()) {
      return Optional.empty();
    }
    return Optional.of(
        Asked.is(item.id())
            ? "Engineering sent it back for this: write what is new, or why it cannot be got."
            : "Engineering sent it back for this, so what was there before does not do. "
                + item.anew());
  }

  private String label(Gate gate, Label item) {
    Optional<Asked> asked = gate.asked(item);
    if (asked.isPresent()) {
      return "Engineering asks for: " + words(asked.get());
    }
    Optional<String> told =
        gate.context()
            .flatMap(
                it ->
                    Told.need(
                        playbooks.version(it.playbook().value()).section(Routing.class),
                        it.team(),
                        item))
            .map(Routing.Need::label);
    if (told.isPresent()) {
      return told.get();
    }
    return gate.playbook()
        .map(version -> playbooks.version(version.value()).section(Checklists.class).label(item))
        .orElse(item.value());
  }

  /** What engineering asked for, in its words. */
  String words(Asked asked) {
    return asked
        .name()
        .map(Label::value)
        .or(() -> asked.words().flatMap(texts::read))
        .orElse(ERASED);
  }

  private PackageDocument parse(String json) {
    return JSON.readValue(json, PackageDocument.class);
  }

  private static Set<TextRef> references(Material material) {
    var references = new HashSet<TextRef>();
    for (Material.Piece piece : material.evidence()) {
      references.add(piece.source());
      piece.finding().ifPresent(references::add);
    }
    return references;
  }
}
