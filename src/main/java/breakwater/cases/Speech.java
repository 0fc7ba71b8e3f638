package breakwater.cases;

import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns what is said into facts, and keeps its words and files. */
@Component
class Speech {
  private final Texts texts;
  private final AttachmentTable attachments;
  private final Clock clock;

  Speech(Texts texts, AttachmentTable attachments, Clock clock) {
    this.texts = texts;
    this.attachments = attachments;
    this.clock = clock;
  }

  List<Happening> open(Caller caller, CaseId id, Opening opening) {
    attachments.keep(id, new MessageId("m1"), opening.first().attachments());
    return Telling.of(opening, caller.actor(), texts, id.subject());
  }

  List<Happening> say(Caller caller, Case now, Said said) {
    MessageId message = now.conversation().next();
    attachments.keep(now.id(), message, said.attachments());
    return new ArrayList<>(Telling.of(said, message, caller.actor(), texts, now.id().subject()));
  }

  /** Whether a message of the customer comes so long after the closure that it begins anew. */
  boolean comesTooLate(Case now, Said said) {
    return said.direction() == Said.Direction.INBOUND
        && now.closedAt().isPresent()
        && !now.standing().takesMessageAt(said.at().orElseGet(clock::now));
  }
}
