package breakwater.web.cases;

import breakwater.gate.document.Impact;
import breakwater.gate.document.Impact.Breadth;
import breakwater.gate.document.Impact.DataRisk;
import breakwater.gate.document.Impact.Depth;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.document.PackageDocument.Ask;
import breakwater.gate.document.PackageDocument.AskKind;
import breakwater.gate.document.PackageDocument.Customer;
import breakwater.gate.document.PackageDocument.Exposure;
import breakwater.gate.document.PackageDocument.KnownIssues;
import breakwater.gate.document.PackageDocument.Risk;
import breakwater.gate.document.PackageDocument.VerifiedBy;
import breakwater.gate.document.Reproduction;
import breakwater.gate.document.Reproduction.Environment;
import breakwater.gate.document.Reproduction.Platform;
import breakwater.gate.document.Reproduction.Reproducibility;
import breakwater.people.PersonId;
import breakwater.web.Fields;
import breakwater.web.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The package as the fields of its form.
 *
 * @param typed what was typed, by the field's name; a field that is absent counts as empty
 */
record PackageForm(Map<String, String> typed, Reading reading) {

  PackageForm(Map<String, String> typed) {
    this(typed, new Reading());
  }

  PackageDocument document() {
    PackageDocument document = read();
    reading.end();
    return document;
  }

  private PackageDocument read() {
    return new PackageDocument(
        text("summary"),
        text("area"),
        text("repository"),
        impact(),
        reproduction(),
        new KnownIssues(lines("termsSearched"), lines("knownMatches"), lines("relatedChanges")),
        new Ask(choice("askKind", AskKind.class), text("ask")),
        new Customer(
            text("knows"),
            text("expectsNext"),
            choice("churnRisk", Risk.class),
            lines("churnSignals")),
        new Exposure(text("exposed"), text("affected")),
        new VerifiedBy(person("frontline"), person("specialist")),
        lines("tried"));
  }

  private Impact impact() {
    return new Impact(
        text("who"),
        text("cannotDo"),
        choice("breadth", Breadth.class),
        answer("growing"),
        choice("depth", Depth.class),
        text("since"),
        text("correlatesWith"),
        text("workaround"),
        choice("dataRisk", DataRisk.class),
        answer("dataRecoverable"),
        answer("enterprise"),
        answer("renewalMentioned"),
        number("The size of their team", "teamSize"),
        number("How many reported it", "reporters"),
        text("urgency"),
        number("How many accounts it touches", "accounts"),
        text("revenueAtStake"),
        text("renewal"));
  }

  private Reproduction reproduction() {
    return new Reproduction(
        new Environment(text("sdk"), choice("platform", Platform.class), text("region")),
        lines("steps"),
        text("expected"),
        text("actual"),
        choice("reproducibility", Reproducibility.class),
        text("conditions"));
  }

  private String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  private Optional<String> text(String field) {
    return Fields.text(typed(field));
  }

  private List<String> lines(String field) {
    return Fields.lines(typed(field));
  }

  private <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return reading.of(field, () -> Fields.choice(type, typed(field)));
  }

  private Optional<Integer> number(String name, String field) {
    return reading.of(field, () -> Fields.number(name, typed(field)));
  }

  private Optional<PersonId> person(String field) {
    return reading.of(field, () -> Fields.person(typed(field)));
  }

  /** Yes, no, or not said. */
  private Optional<Boolean> answer(String field) {
    return text(field).map(Boolean::valueOf);
  }
}
