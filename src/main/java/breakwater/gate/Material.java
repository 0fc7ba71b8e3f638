package breakwater.gate;

import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.gate.GateFact.EvidenceAdded;
import breakwater.gate.GateFact.PackageSigned;
import breakwater.gate.GateFact.PackageWritten;
import breakwater.gate.document.Part;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has been put together about a case: the package that would travel.
 *
 * @param evidence in the order in which it was added
 * @param document the package as last written
 * @param filled which parts of it say something
 * @param edition how often the package has changed, by writing it or by a piece of evidence; 0 =
 *     there is none. A signature names it, so that nobody stands for what they have not seen
 * @param signature of the current edition; empty when there is none, or only an older one's
 * @param customerWrote whether the customer's own words are on the case
 */
record Material(
    List<Piece> evidence,
    Optional<TextRef> document,
    List<Part> filled,
    int edition,
    Optional<Signature> signature,
    boolean customerWrote) {

  /**
   * @param finding empty = no match
   */
  public record Piece(
      EvidenceId id, EvidenceKind kind, TextRef source, Optional<TextRef> finding, Instant at) {}

  public record Signature(PersonId person, int edition, Instant at) {}

  static Material of(History history) {
    var evidence = new ArrayList<Piece>();
    Optional<PackageWritten> written = Optional.empty();
    Optional<Signature> signature = Optional.empty();
    int edition = 0;
    boolean customerWrote = false;
    for (Recorded<?> recorded : history.inEffect()) {
      switch (recorded.fact()) {
        case EvidenceAdded(var id, var kind, var source, var finding) -> {
          evidence.add(new Piece(id, kind, source, finding, recorded.at()));
          edition++;
        }
        case PackageWritten fact -> {
          written = Optional.of(fact);
          edition++;
        }
        case PackageSigned(int signed, PersonId person) ->
            signature = Optional.of(new Signature(person, signed, recorded.at()));
        case CustomerWrote _ -> customerWrote = true;
        default -> {}
      }
    }
    int current = edition;
    return new Material(
        List.copyOf(evidence),
        written.map(PackageWritten::document),
        written.map(PackageWritten::filled).orElse(List.of()),
        edition,
        signature.filter(s -> s.edition() == current),
        customerWrote);
  }

  boolean signed() {
    return signature.isPresent();
  }
}
