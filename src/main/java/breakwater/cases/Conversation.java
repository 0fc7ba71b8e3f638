package breakwater.cases;

import breakwater.accounts.ContactId;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.ProgressMade;
import breakwater.journal.Actor;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was said on a case, in numbers and instants.
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
    Set<ContactId> contacts) {

  /** The name of the next message or note. */
  MessageId next() {
    return new MessageId("m" + (messages + notes + 1));
  }

  /** The name of the last one that was recorded here. */
  public MessageId last() {
    return new MessageId("m" + (messages + notes));
  }

  static Conversation of(List<Recorded<?>> inEffect) {
    var fold = new Fold();
    inEffect.forEach(fold::take);
    return new Conversation(
        fold.messages.size(),
        fold.notes.size(),
        fold.firstReply,
        fold.lastReply,
        fold.lastFromCustomer,
        fold.customerWaits,
        unseen(inEffect),
        fold.lastProgress,
        Set.copyOf(fold.contacts));
  }

  /** A message is seen once a person acts on the case after it, both in effect and in recording. */
  private static boolean unseen(List<Recorded<?>> inEffect) {
    Instant lastAct = Instant.MIN;
    for (Recorded<?> recorded : inEffect.reversed()) {
      if (asks(recorded) && recorded.recordedAt().isAfter(lastAct)) {
        return true;
      }
      if (isAct(recorded) && recorded.recordedAt().isAfter(lastAct)) {
        lastAct = recorded.recordedAt();
      }
    }
    return false;
  }

  private static boolean asks(Recorded<?> recorded) {
    return recorded.fact() instanceof CustomerWrote wrote && !wrote.thanks();
  }

  private static boolean isAct(Recorded<?> recorded) {
    return switch (recorded.fact()) {
      case CustomerWrote _, CaseOpened _ -> false;
      case AgentWrote wrote -> wrote.human();
      case CaseFact _ -> recorded.imported() || recorded.by().kind() == Actor.Kind.PERSON;
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
    private boolean customerWaits;

    void take(Recorded<?> recorded) {
      switch (recorded.fact()) {
        case CaseOpened opened -> opened.contact().ifPresent(contacts::add);
        case CustomerWrote wrote -> {
          wrote.contact().ifPresent(contacts::add);
          messages.add(wrote.message());
          lastFromCustomer = Optional.of(recorded.at());
          customerWaits |= !wrote.thanks();
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
        case ProgressMade _ -> lastProgress = Optional.of(recorded.at());
        default -> {}
      }
    }
  }
}
