package breakwater.intake;

import breakwater.accounts.Accounts;
import breakwater.accounts.Recognised;
import breakwater.accounts.Sender;
import breakwater.cases.Case;
import breakwater.cases.CaseChange;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Opening;
import breakwater.cases.Received;
import breakwater.cases.Said;
import breakwater.cases.Said.Direction;
import breakwater.cases.Upload;
import breakwater.intake.Receipt.Outcome;
import breakwater.journal.Answer;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import breakwater.people.sight.Sight;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns anything inbound into a message on one case, once: a repeat finds what became of the first,
 * a message of a known conversation joins its case, and any other opens one.
 */
@Service
public class Intake {
  private static final MessageId FIRST = new MessageId("m1");

  private final ConversationTable conversations;
  private final Accounts accounts;
  private final Cases cases;
  private final Sight sight;
  private final Clock clock;

  Intake(
      ConversationTable conversations, Accounts accounts, Cases cases, Sight sight, Clock clock) {
    this.conversations = conversations;
    this.accounts = accounts;
    this.cases = cases;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * A customer's words are taken whoever hands them in, also for a case that the caller may not
   * see: then only the words, and {@link #isShownTo} says that nothing is answered about it. What
   * is said to the customer, or noted, by somebody who may not see the case is refused.
   */
  @Transactional
  public Answer<Receipt> receive(Caller caller, Inbound message) {
    Optional<Refusal> refusal = Upload.refuses(message.attachments());
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    var channel =
        new Caller(caller.actor(), Cause.channel(message.source().value()), caller.grants());
    return Answer.done(
        switch (conversations.place(message)) {
          case Place.Known(CaseId id, MessageId first) -> {
            refuseWhatIsNoCustomers(channel, id, message);
            yield duplicate(id, first);
          }
          case Place.Fresh(CaseId id) -> open(channel, id, message, Map.of(), false);
          case Place.Ongoing(CaseId id) -> append(channel, cases.home(id), message);
        });
  }

  /** Whether the caller may know what became of a message. */
  @Transactional(readOnly = true)
  public boolean isShownTo(Caller caller, Receipt receipt) {
    return !hides(caller, receipt.caseId());
  }

  private Receipt append(Caller caller, CaseId id, Inbound message) {
    refuseWhatIsNoCustomers(caller, id, message);
    Recognised sender = recognise(message);
    Received received =
        cases.receive(
            caller,
            id,
            said(message, sender),
            CaseChange.attributes(hides(caller, id) ? Map.of() : attributes(message)),
            messageId -> conversations.note(message, id, messageId));
    return switch (received) {
      case Received.Appended(MessageId messageId, long version) -> {
        // The case is locked: what became restricted before the message came is known here.
        refuseWhatIsNoCustomers(caller, id, message);
        yield new Receipt(Outcome.APPENDED, id, messageId, version, ahead(message));
      }
      case Received.Repeated() -> repeated(message);
      case Received.Merged(CaseId into) -> append(caller, into, message);
      case Received.TooLate(Case closed) -> followUp(caller, closed, message);
    };
  }

  private boolean hides(Caller caller, CaseId id) {
    return !sight.hidden(caller, List.of(id.subject().toString())).isEmpty();
  }

  /** As if there were no such conversation; what was begun for it is taken back. */
  private void refuseWhatIsNoCustomers(Caller caller, CaseId id, Inbound message) {
    if (message.direction() != Direction.INBOUND && hides(caller, id)) {
      throw new RefusedException(
          Refusal.notFound(
              "conversation-unknown",
              "There is no conversation of %s in which you could write this. Only what a customer says is taken for it."
                  .formatted(message.source())));
    }
  }

  /** A new case in the same conversation, which names the closed one and is as restricted. */
  private Receipt followUp(Caller caller, Case closed, Inbound message) {
    return conversations
        .beginNext(message)
        .map(
            id ->
                open(
                    caller,
                    id,
                    message,
                    Map.of(Opening.FOLLOW_UP_OF, closed.id().value()),
                    closed.traits().restricted()))
        .orElseGet(() -> repeated(message));
  }

  private Receipt open(
      Caller caller, CaseId id, Inbound message, Map<Label, String> further, boolean restricted) {
    Recognised sender = recognise(message);
    var attributes = new HashMap<>(message.attributes());
    attributes.putAll(further);
    Case opened =
        cases.open(
            caller,
            id,
            new Opening(
                message.direction() == Direction.INBOUND ? Origin.CUSTOMER : Origin.AGENT,
                sender.account(),
                sender.contact(),
                message.title(),
                message.priority().orElse(Opening.UNASSESSED),
                attributes,
                said(message, sender)),
            restricted);
    return new Receipt(Outcome.OPENED, id, FIRST, opened.version(), ahead(message));
  }

  private Receipt repeated(Inbound message) {
    return conversations.place(message) instanceof Place.Known(CaseId id, MessageId first)
        ? duplicate(id, first)
        : impossible(message);
  }

  private Receipt duplicate(CaseId id, MessageId first) {
    return new Receipt(Outcome.DUPLICATE, id, first, cases.version(id), Optional.empty());
  }

  /** The journal takes what lies ahead for now; whoever sent it should hear of it. */
  private Optional<Duration> ahead(Inbound message) {
    return message
        .sentAt()
        .map(at -> Duration.between(clock.now(), at))
        .filter(by -> by.compareTo(Receipt.DIFFERENCE) > 0);
  }

  private static Receipt impossible(Inbound message) {
    throw new IllegalStateException("Neither new nor known: a message of " + message.source());
  }

  private Recognised recognise(Inbound message) {
    Optional<Sender.Person> customer =
        message.from().filter(from -> message.direction() == Direction.INBOUND);
    return message.account().isEmpty() && customer.isEmpty()
        ? Recognised.NOBODY
        : accounts.recognise(new Sender(message.source().value(), message.account(), customer));
  }

  private static Said said(Inbound message, Recognised sender) {
    return new Said(
        message.direction(),
        message.source(),
        sender.contact(),
        message.body(),
        message.automatic(),
        message.sentAt(),
        message.attachments());
  }

  private static Map<Label, Optional<String>> attributes(Inbound message) {
    var attributes = new HashMap<Label, Optional<String>>();
    message.attributes().forEach((name, value) -> attributes.put(name, Optional.of(value)));
    return attributes;
  }
}
