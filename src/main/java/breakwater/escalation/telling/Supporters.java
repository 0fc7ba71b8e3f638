package breakwater.escalation.telling;

import breakwater.cases.Case;
import breakwater.escalation.Escalation;
import breakwater.gate.document.Signed;
import breakwater.gate.document.Verified;
import breakwater.journal.Actor;
import breakwater.journal.History;
import breakwater.journal.Id;
import breakwater.journal.Recorded;
import breakwater.people.Tier;
import breakwater.playbook.matrix.Matrix;
import breakwater.triggers.CallId;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who answers in support for what comes back: the assignee of the case. While nobody has it,
 * whoever signed the package, or else called for it, and the case's team; and when there is none of
 * them, the owners of the first tier.
 *
 * @param firstTier people and teams who own it, by the matrix in force
 */
record Supporters(List<String> firstTier) {

  static Supporters under(Matrix matrix) {
    return new Supporters(
        matrix.step(Tier.FRONTLINE).stream()
            .map(Matrix.Step::owners)
            .flatMap(owners -> Stream.<Id>concat(owners.people().stream(), owners.teams().stream()))
            .map(Id::value)
            .toList());
  }

  List<String> of(History history, Case seen, Escalation it) {
    if (seen.assignee().isPresent()) {
      return seen.assignee().map(Id::value).stream().toList();
    }
    List<String> found =
        Stream.concat(
                signer(history, it).or(() -> caller(history, it)).stream(),
                seen.team().map(Id::value).stream())
            .distinct()
            .toList();
    return found.isEmpty() ? firstTier : found;
  }

  /** The same, and whoever stands for the package: they are asked when engineering wants more. */
  static List<String> withVerifiers(List<String> supporters, History history, Escalation it) {
    return Stream.of(supporters.stream(), verifiers(history).stream(), signer(history, it).stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** Who is named in the package as having verified it. */
  static List<String> verifiers(History history) {
    return history.inEffect().reversed().stream()
        .flatMap(recorded -> recorded.fact() instanceof Verified v ? Stream.of(v) : Stream.empty())
        .findFirst()
        .map(verified -> verified.verifiers().stream().map(Id::value).toList())
        .orElse(List.of());
  }

  /** Of what went up last; who signs while it is back with support knows that it is. */
  static Optional<String> signer(History history, Escalation it) {
    long last = it.facts().getLast().version();
    return history.inEffect().reversed().stream()
        .filter(recorded -> recorded.version() < last)
        .flatMap(recorded -> recorded.fact() instanceof Signed s ? Stream.of(s) : Stream.empty())
        .map(signed -> signed.person().value())
        .findFirst();
  }

  private static Optional<String> caller(History history, Escalation it) {
    return it.call()
        .flatMap(
            call ->
                history.inEffect().stream().filter(recorded -> calls(recorded, call)).findFirst())
        .map(Recorded::by)
        .filter(by -> by.kind() == Actor.Kind.PERSON)
        .map(Actor::id);
  }

  private static boolean calls(Recorded<?> recorded, CallId call) {
    return recorded.fact() instanceof EscalationCalledFor called && called.call().equals(call);
  }
}
