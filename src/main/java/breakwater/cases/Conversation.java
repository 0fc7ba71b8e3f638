package breakwater.cases;

import breakwater.accounts.ContactId;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.MergedFrom;
import breakwater.cases.CaseFact.MergedLeft;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.ProgressMade;
import breakwater.cases.CaseFact.SplitOff;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said on a case, in numbers and instants.
 *
 * <p>What was split off to another case asks for nothing here any more; what was said on a case
 * that was merged into this one is counted there, but its customer waits here.
 *
 * @param messages what the customer and we said to each other, each message once
 * @param notes what we said among ourselves
 * @param firstReply when a person first answered the customer; automatic replies do not count
 * @param lastReply when a person last answered the customer
 * @param lastFromCustomer when the customer last wrote, be it only thanks
 * @param customerWaits whether the last word is the customer's, and is more than thanks
 * @param unseen whether a message of the customer that is more than thanks came to us after a
 *     person last did anything on the case, or took effect after that: also one that came late and
 *     so changed no status
 * @param lastProgress when somebody last said that it moves: {@link ProgressMade}
 * @param contacts who of the customer took part
 * @param merged the cases whose conversations go on here
 * @param splitOff to which case each message went that was split off
 */
public record Conversation(
    int messages,
    int notes,
    Optional<Instant> firstReply,
    Optional<Instant> lastReply,
    Optional<Instant> lastFromCustomer,
    boolean customerWaits,
    boolean unseen,
    Optional<Instant> lastProgress,
    Set<ContactId> contacts,
    Set<CaseId> merged,
    Map<MessageId, CaseId> splitOff) {

  /** The name of the next message or note. */
  MessageId next() {
    return new MessageId("m" + (messages + notes + 1));
  }

  /** The name of the last one that was recorded here. */
  public MessageId last() {
    return new MessageId("m" + (messages + notes));
  }

  static Conversation of(List<Recorded<?>> inEffect) {
    Set<CaseId> merged = merged(inEffect);
    Map<MessageId, CaseId> splitOff = splitOff(inEffect);
    var fold = new Fold(merged, splitOff.keySet());
    inEffect.forEach(fold::take);
    return new Conversation(
        fold.messages.size(),
        fold.notes.size(),
        fold.firstReply,
        fold.lastReply,
        fold.lastFromCustomer,
        fold.customerWaits,
        unseen(inEffect, splitOff.keySet()),
        fold.lastProgress,
        Set.copyOf(fold.contacts),
        merged,
        splitOff);
  }

  private static Set<CaseId> merged(List<Recorded<?>> inEffect) {
    var merged = new HashSet<CaseId>();
    for (Recorded<?> recorded : inEffect) {
      switch (recorded.fact()) {
        case MergedFrom from -> merged.add(from.from());
        case MergedLeft(CaseId from) -> merged.remove(from);
        default -> {}
      }
    }
    return Set.copyOf(merged);
  }

  private static Map<MessageId, CaseId> splitOff(List<Recorded<?>> inEffect) {
    var splitOff = new HashMap<MessageId, CaseId>();
    for (Recorded<?> recorded : inEffect) {
      if (recorded.fact() instanceof SplitOff(CaseId other, Set<MessageId> messages)) {
        messages.forEach(message -> splitOff.put(message, other));
      }
    }
    return Map.copyOf(splitOff);
  }

  /** A message is seen once a person acts on the case after it, both in effect and in recording. */
  private static boolean unseen(List<Recorded<?>> inEffect, Set<MessageId> gone) {
    Instant lastAct = Instant.MIN;
    for (Recorded<?> recorded : inEffect.reversed()) {
      if (asks(recorded, gone) && recorded.recordedAt().isAfter(lastAct)) {
        return true;
      }
      if (isAct(recorded) && recorded.recordedAt().isAfter(lastAct)) {
        lastAct = recorded.recordedAt();
      }
    }
    return false;
  }

  private static boolean asks(Recorded<?> recorded, Set<MessageId> gone) {
    return recorded.fact() instanceof CustomerWrote wrote
        && !wrote.thanks()
        && !gone.contains(wrote.message());
  }

  private static boolean isAct(Recorded<?> recorded) {
    return switch (recorded.fact()) {
      case CustomerWrote _, CaseOpened _ -> false;
      case AgentWrote wrote -> wrote.human();
      case CaseFact _ ->
          recorded.imported()
              || recorded.by().kind() == Actor.Kind.PERSON
                  && recorded.cause().kind() == Cause.Kind.REQUEST;
      default -> false;
    };
  }

  private static final class Fold {
    private final Set<MessageId> messages = new HashSet<>();
    private final Set<MessageId> notes = new HashSet<>();
    private Optional<Instant> firstReply = Optional.empty();
    private Optional<Instant> lastReply = Optional.empty();
    private Optional<Instant> lastFromCustomer = Optional.empty();
    private Optional<Instant> lastProgress = Optional.empty();
    private final Set<ContactId> contacts = new HashSet<>();
    private final Set<CaseId> merged;
    private final Set<MessageId> gone;
    private boolean customerWaits;

    Fold(Set<CaseId> merged, Set<MessageId> gone) {
      this.merged = merged;
      this.gone = gone;
    }

    void take(Recorded<?> recorded) {
      switch (recorded.fact()) {
        case CaseOpened opened -> opened.contact().ifPresent(contacts::add);
        case CustomerWrote wrote -> {
          wrote.contact().ifPresent(contacts::add);
          messages.add(wrote.message());
          lastFromCustomer = Optional.of(recorded.at());
          customerWaits |= !wrote.thanks() && !gone.contains(wrote.message());
        }
        case AgentWrote wrote -> {
          messages.add(wrote.message());
          if (wrote.human()) {
            lastReply = Optional.of(recorded.at());
            firstReply = firstReply.or(() -> lastReply);
            customerWaits = false;
          }
        }
        case NoteAdded note -> notes.add(note.message());
        case MergedFrom from when merged.contains(from.from()) -> {
          contacts.addAll(from.contacts());
          customerWaits |= from.waitsSince().isPresent();
        }
        case ProgressMade _ -> lastProgress = Optional.of(recorded.at());
        default -> {}
      }
    }
  }
}
