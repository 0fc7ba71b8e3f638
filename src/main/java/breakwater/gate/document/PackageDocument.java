package breakwater.gate.document;

import static breakwater.gate.document.Given.or;
import static breakwater.gate.document.Given.text;
import static breakwater.gate.document.Given.texts;

import breakwater.people.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes into the package (package; framework, step 4). Every part may be missing:
 * the gate, not this record, says what is wanted. Evidence is kept apart, piece by piece.
 *
 * @param summary one line
 * @param area the product area
 * @param repository the affected one, as {@code owner/name}
 * @param tried what was said and tried before, step by step
 */
public record PackageDocument(
    Optional<String> summary,
    Optional<String> area,
    Optional<String> repository,
    Impact impact,
    Reproduction reproduction,
    KnownIssues knownIssues,
    Ask ask,
    Customer customer,
    Exposure exposure,
    VerifiedBy verifiedBy,
    List<String> tried) {

  public static final PackageDocument EMPTY =
      new PackageDocument(null, null, null, null, null, null, null, null, null, null, null);

  public PackageDocument(
      @Nullable Optional<String> summary,
      @Nullable Optional<String> area,
      @Nullable Optional<String> repository,
      @Nullable Impact impact,
      @Nullable Reproduction reproduction,
      @Nullable KnownIssues knownIssues,
      @Nullable Ask ask,
      @Nullable Customer customer,
      @Nullable Exposure exposure,
      @Nullable VerifiedBy verifiedBy,
      @Nullable List<String> tried) {
    this.summary = text(summary);
    this.area = text(area);
    this.repository = text(repository);
    this.impact = impact == null ? Impact.EMPTY : impact;
    this.reproduction = reproduction == null ? Reproduction.EMPTY : reproduction;
    this.knownIssues = knownIssues == null ? KnownIssues.EMPTY : knownIssues;
    this.ask = ask == null ? Ask.EMPTY : ask;
    this.customer = customer == null ? Customer.EMPTY : customer;
    this.exposure = exposure == null ? Exposure.EMPTY : exposure;
    this.verifiedBy = verifiedBy == null ? VerifiedBy.EMPTY : verifiedBy;
    this.tried = texts(tried);
  }

  /** The parts that say something. */
  public List<Part> filled() {
    return Arrays.stream(Part.values()).filter(part -> part.isIn(this)).toList();
  }

  /** Who verified it on the way up (framework, step 2). */
  public record VerifiedBy(Optional<PersonId> frontline, Optional<PersonId> specialist) {
    static final VerifiedBy EMPTY = new VerifiedBy(Optional.empty(), Optional.empty());

    public VerifiedBy {
      frontline = or(frontline);
      specialist = or(specialist);
    }

    /** Each once, the first tier first. */
    public List<PersonId> people() {
      return Stream.concat(frontline.stream(), specialist.stream()).distinct().toList();
    }
  }

  /** What security is asked at once; "not known yet" is an answer. */
  public record Exposure(Optional<String> exposed, Optional<String> affected) {
    static final Exposure EMPTY = new Exposure(Optional.empty(), Optional.empty());

    public Exposure {
      exposed = text(exposed);
      affected = text(affected);
    }
  }

  /** The one specific thing wanted. */
  public record Ask(Optional<AskKind> kind, Optional<String> text) {
    static final Ask EMPTY = new Ask(Optional.empty(), Optional.empty());

    public Ask {
      kind = or(kind);
      text = Given.text(text);
    }
  }

  public enum AskKind {
    INVESTIGATE_ROOT_CAUSE,
    CONFIRM_REGRESSION,
    PRIORITISE_FIX,
    GIVE_WORKAROUND,
    OTHER
  }

  /**
   * @param termsSearched with which words known issues were searched
   * @param matches links or names; empty after a search = no match
   * @param relatedChanges changes in progress
   */
  public record KnownIssues(
      List<String> termsSearched, List<String> matches, List<String> relatedChanges) {
    static final KnownIssues EMPTY = new KnownIssues(List.of(), List.of(), List.of());

    public KnownIssues {
      termsSearched = texts(termsSearched);
      matches = texts(matches);
      relatedChanges = texts(relatedChanges);
    }
  }

  /**
   * @param knows what they were told so far
   * @param expectsNext which update they expect, and when
   */
  public record Customer(
      Optional<String> knows,
      Optional<String> expectsNext,
      Optional<Risk> churnRisk,
      List<String> churnSignals) {
    static final Customer EMPTY =
        new Customer(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Customer {
      knows = text(knows);
      expectsNext = text(expectsNext);
      churnRisk = or(churnRisk);
      churnSignals = texts(churnSignals);
    }
  }

  public enum Risk {
    LOW,
    MEDIUM,
    HIGH
  }
}
