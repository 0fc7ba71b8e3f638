package breakwater.cases;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.sight.SightRight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One customer's one problem, as its history tells it.
 *
 * <p>A fold over the facts in the order in which they took effect, so that late facts find their
 * place. Only {@link Conversation#unseen} and {@link #version} depend on the order of recording.
 *
 * @param opened how it began; the earliest opening when it was told more than once
 * @param openedAt when it began
 * @param imported whether it came as history from elsewhere
 * @param live whether it may have effects on the outside world, see {@link History#live}
 * @param version that of its last {@link Part}: its ETag. What other modules record about the case
 *     and does not belong to it does not change it
 */
public record Case(
    CaseId id,
    CaseOpened opened,
    Instant openedAt,
    Standing standing,
    Traits traits,
    Conversation conversation,
    boolean imported,
    boolean live,
    long version) {

  /** A fact that belongs to the case itself, whichever module records it. */
  public interface Part extends Fact {}

  /** The kind of a case's subject: {@code case/1042}. */
  public static final String SUBJECT = "case";

  /**
   * @throws IllegalArgumentException when no case was opened under this subject
   */
  public static Case of(History history) {
    return find(history)
        .orElseThrow(() -> new IllegalArgumentException("No case: " + history.subject()));
  }

  /** Empty when no case was opened under this subject. */
  public static Optional<Case> find(History history) {
    List<Recorded<?>> inEffect = history.inEffect();
    for (Recorded<?> recorded : inEffect) {
      if (recorded.fact() instanceof CaseOpened opened) {
        return Optional.of(fold(history, inEffect, recorded, opened));
      }
    }
    return Optional.empty();
  }

  private static Case fold(
      History history, List<Recorded<?>> inEffect, Recorded<?> opening, CaseOpened opened) {
    return new Case(
        new CaseId(history.subject().id()),
        opened,
        opening.at(),
        Standing.of(opening.at(), inEffect),
        Traits.of(opened, inEffect),
        Conversation.of(inEffect),
        opening.imported(),
        history.live(),
        history.of(Part.class).getLast().version());
  }

  /** Whether it exists for somebody: a restricted one does only for security responders. */
  public boolean isThereFor(Caller caller) {
    return !traits.restricted() || caller.may(SightRight.SEE_RESTRICTED);
  }

  public Status status() {
    return standing.status();
  }

  public Optional<Instant> resolvedAt() {
    return standing.resolvedAt();
  }

  public Optional<Instant> closedAt() {
    return standing.closedAt();
  }

  public TextRef title() {
    return traits.title();
  }

  public Priority priority() {
    return traits.priority();
  }

  public Optional<Label> type() {
    return traits.type();
  }

  public Optional<Label> area() {
    return traits.area();
  }

  public Set<Label> tags() {
    return traits.tags();
  }

  public Map<Label, TextRef> attributes() {
    return traits.attributes();
  }

  public Optional<PersonId> assignee() {
    return traits.assignee();
  }

  public Optional<TeamId> team() {
    return traits.team();
  }

  public Optional<AccountId> account() {
    return opened.account();
  }

  public Optional<ContactId> contact() {
    return opened.contact();
  }
}
