package breakwater.demo;

import breakwater.demo.Act.Piece;
import breakwater.demo.text.Leaf;
import breakwater.demo.text.Wording;
import breakwater.gate.EvidenceKind;
import breakwater.gate.document.Impact;
import breakwater.gate.document.Impact.Breadth;
import breakwater.gate.document.Impact.DataRisk;
import breakwater.gate.document.Impact.Depth;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.document.PackageDocument.AskKind;
import breakwater.gate.document.PackageDocument.Risk;
import breakwater.gate.document.Reproduction;
import breakwater.gate.document.Reproduction.Platform;
import breakwater.gate.document.Reproduction.Reproducibility;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.util.List;
import java.util.Optional;

/** Reads what a story says of a call and its package. */
final class Parcels {
  private Parcels() {}

  static Act.CallsFor call(PersonId by, Leaf leaf, Wording wording) {
    return new Act.CallsFor(
        by,
        leaf.one(Tier.class, "to", Tier.ENGINEERING),
        leaf.one(Path.class, "path", Path.FUNCTIONAL),
        wording.fill(leaf.text("why")));
  }

  /** All that the story says; who verified it is added. */
  static PackageDocument document(
      Leaf leaf, String area, PersonId frontline, Optional<PersonId> specialist, Wording wording) {
    return new PackageDocument(
        wording.fill(leaf.maybe("summary")),
        Optional.of(area),
        leaf.maybe("repository"),
        leaf.maybeLeaf("impact").map(i -> impact(i, wording)).orElse(null),
        reproduction(leaf, wording),
        new PackageDocument.KnownIssues(
            wording.fill(leaf.texts("searched")),
            wording.fill(leaf.texts("matches")),
            wording.fill(leaf.texts("changes"))),
        new PackageDocument.Ask(
            Optional.of(leaf.one(AskKind.class, "want", AskKind.INVESTIGATE_ROOT_CAUSE)),
            wording.fill(leaf.maybe("ask"))),
        new PackageDocument.Customer(
            wording.fill(leaf.maybe("knows")),
            wording.fill(leaf.maybe("expects")),
            Optional.of(leaf.one(Risk.class, "churn", Risk.LOW)),
            wording.fill(leaf.texts("signals"))),
        new PackageDocument.Exposure(
            wording.fill(leaf.maybe("exposed")), wording.fill(leaf.maybe("affected"))),
        new PackageDocument.VerifiedBy(Optional.of(frontline), specialist),
        wording.fill(leaf.texts("tried")));
  }

  private static Impact impact(Leaf leaf, Wording wording) {
    return new Impact(
        wording.fill(leaf.maybe("who")),
        wording.fill(leaf.maybe("cannot")),
        Optional.of(leaf.one(Breadth.class, "breadth", Breadth.ORGANISATION)),
        leaf.maybe("growing").map(Boolean::valueOf),
        Optional.of(leaf.one(Depth.class, "depth", Depth.BLOCKED)),
        wording.fill(leaf.maybe("since")),
        wording.fill(leaf.maybe("correlates")),
        wording.fill(leaf.maybe("workaround")),
        Optional.of(leaf.one(DataRisk.class, "data", DataRisk.NONE)),
        leaf.maybe("recoverable").map(Boolean::valueOf),
        leaf.maybe("enterprise").map(Boolean::valueOf),
        leaf.maybe("renewal").map(Boolean::valueOf),
        leaf.maybe("team").map(Integer::valueOf),
        leaf.maybe("reporters").map(Integer::valueOf),
        wording.fill(leaf.maybe("urgency")),
        leaf.maybe("accounts").map(Integer::valueOf),
        wording.fill(leaf.maybe("revenue")),
        wording.fill(leaf.maybe("renews")));
  }

  private static Reproduction reproduction(Leaf leaf, Wording wording) {
    return new Reproduction(
        new Reproduction.Environment(
            wording.fill(leaf.maybe("sdk")),
            leaf.maybe("platform").map(Platform::valueOf),
            wording.fill(leaf.maybe("region"))),
        wording.fill(leaf.texts("steps")),
        wording.fill(leaf.maybe("expected")),
        wording.fill(leaf.maybe("actual")),
        leaf.maybe("reproducible").map(Reproducibility::valueOf),
        wording.fill(leaf.maybe("conditions")));
  }

  /** Each line is a kind, a source and a finding; no finding = there was looked, and no match. */
  static List<Piece> evidence(Leaf leaf, String key, Wording wording) {
    return leaf.leaves(key).stream()
        .map(
            piece ->
                new Piece(
                    piece.one(EvidenceKind.class, "kind", EvidenceKind.OTHER),
                    wording.fill(piece.text("source")),
                    wording.fill(piece.maybe("finding"))))
        .toList();
  }
}
