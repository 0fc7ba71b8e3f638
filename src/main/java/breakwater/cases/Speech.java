package breakwater.cases;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.AttachmentAdded;
import breakwater.cases.CaseFact.AttributeSet;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.ReplyPromised;
import breakwater.cases.Received.Appended;
import breakwater.cases.Received.Once;
import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.playbook.wording.PromisedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Turns what is said into facts, and keeps its words and files. */
@Component
class Speech {
  private final Texts texts;
  private final CaseTable table;
  private final Editing editing;
  private final Clock clock;

  Speech(Texts texts, CaseTable table, Editing editing, Clock clock) {
    this.editing = editing;
    this.texts = texts;
    this.table = table;
    this.clock = clock;
  }

  List<Happening> open(Caller caller, CaseId id, Opening opening) {
    table.keep(id, new MessageId("m1"), opening.first().attachments());
    return Telling.of(opening, caller.actor(), texts, id.subject());
  }

  List<Happening> say(Caller caller, Case now, Said said) {
    MessageId message = now.conversation().next();
    table.keep(now.id(), message, said.attachments());
    return new ArrayList<>(Telling.of(said, message, caller.actor(), texts, now.id().subject()));
  }

  /** The same, and until when the customer hears from us next. */
  Answer<List<Happening>> say(Caller caller, Case now, Said said, Optional<Instant> promised) {
    Optional<Refusal> refusal = promised.flatMap(until -> refusesToPromise(now, said, until));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    var message = now.conversation().next();
    List<Happening> told = say(caller, now, said);
    promised.ifPresent(until -> told.add(Happening.now(new ReplyPromised(message, until))));
    return Answer.done(told);
  }

  private Optional<Refusal> refusesToPromise(Case of, Said said, Instant until) {
    Instant now = clock.now();
    if (said.direction() != Said.Direction.OUTBOUND) {
      return Optional.of(
          Refusal.invalid(
              "promise-to-nobody",
              "Only a reply to the customer promises the next one; a note promises nothing."));
    }
    if (!of.status().unfinished()) {
      return Optional.of(
          Refusal.conflict(
              "promise-on-finished",
              "You promise the next word, but the case is %s, and on such a case no promise is kept."
                      .formatted(of.status())
                  + " Reopen it first, or send the reply without the promise."));
    }
    if (!until.isAfter(now) || until.isAfter(now.plus(PromisedTime.FURTHEST))) {
      return Optional.of(
          Refusal.invalid(
              "promise-out-of-time",
              "The next word is promised for %s, which is past or more than %d days away. Name an"
                      .formatted(until, PromisedTime.FURTHEST.toDays())
                  + " instant in between."));
    }
    return Optional.empty();
  }

  /** Takes a message that was said elsewhere, once; or says why it goes nowhere. */
  Decision<Received> receive(Caller caller, Case now, Said said, CaseChange change, Once once) {
    Optional<CaseId> elsewhere = now.standing().mergedInto();
    if (elsewhere.isPresent()) {
      return new Decision<>(List.of(), new Received.Merged(elsewhere.get()));
    }
    if (comesTooLate(now, said)) {
      return new Decision<>(List.of(), new Received.TooLate(now));
    }
    MessageId message = now.conversation().next();
    if (!once.claim(message)) {
      return new Decision<>(List.of(), new Received.Repeated());
    }
    var told = say(caller, now, said);
    editing
        .difference(now, change)
        .forEach(f -> told.add(new Happening(f, said.at().orElse(null))));
    return new Decision<>(told, new Appended(message, now.version()));
  }

  /** Whether a message of the customer comes so long after the closure that it begins anew. */
  private boolean comesTooLate(Case now, Said said) {
    return said.direction() == Said.Direction.INBOUND
        && now.closedAt().isPresent()
        && !now.standing().takesMessageAt(said.at().orElseGet(clock::now));
  }

  /** Puts what is said into facts, its words kept in one statement. */
  private static final class Telling {
    private final Actor by;
    private final List<String> words = new ArrayList<>();

    private Telling(Actor by) {
      this.by = by;
    }

    static List<Happening> of(
        Said said, MessageId message, Actor by, Texts texts, Subject subject) {
      var telling = new Telling(by);
      telling.wordsOf(said);
      Iterator<TextRef> kept = telling.keep(texts, subject);
      return happenings(said, telling.facts(said, message, kept));
    }

    static List<Happening> of(Opening opening, Actor by, Texts texts, Subject subject) {
      var telling = new Telling(by);
      var attributes = new TreeMap<String, String>();
      opening.attributes().forEach((name, value) -> attributes.put(name.value(), value));
      telling.words.add(opening.title());
      telling.words.addAll(attributes.values());
      telling.wordsOf(opening.first());
      Iterator<TextRef> kept = telling.keep(texts, subject);

      var facts = new ArrayList<CaseFact>();
      facts.add(opened(opening, kept.next()));
      attributes
          .keySet()
          .forEach(name -> facts.add(new AttributeSet(new Label(name), Optional.of(kept.next()))));
      facts.addAll(telling.facts(opening.first(), new MessageId("m1"), kept));
      return happenings(opening.first(), facts);
    }

    private static CaseOpened opened(Opening opening, TextRef title) {
      return new CaseOpened(
          opening.first().source(),
          opening.origin(),
          opening.account(),
          opening.contact(),
          title,
          opening.priority());
    }

    private void wordsOf(Said said) {
      words.add(said.body());
      said.attachments().forEach(upload -> words.add(upload.name()));
    }

    private Iterator<TextRef> keep(Texts texts, Subject subject) {
      return texts.keep(subject, words).iterator();
    }

    private List<CaseFact> facts(Said said, MessageId message, Iterator<TextRef> kept) {
      var facts = new ArrayList<CaseFact>();
      facts.add(spoken(said, message, kept.next()));
      int number = 0;
      for (Upload upload : said.attachments()) {
        var id = Upload.id(message, ++number);
        facts.add(
            new AttachmentAdded(id, message, upload.media(), upload.data().length, kept.next()));
      }
      return facts;
    }

    private CaseFact spoken(Said said, MessageId message, TextRef body) {
      return switch (said.direction()) {
        case INBOUND ->
            new CustomerWrote(message, said.source(), said.contact(), body, isOnlyThanks(said));
        case OUTBOUND -> new AgentWrote(message, said.source(), person(), body, !said.automatic());
        case NOTE -> new NoteAdded(message, body);
      };
    }

    private static boolean isOnlyThanks(Said said) {
      return said.attachments().isEmpty() && Thanks.only(said.body());
    }

    private Optional<PersonId> person() {
      return by.kind() == Actor.Kind.PERSON ? Optional.of(new PersonId(by.id())) : Optional.empty();
    }

    private static List<Happening> happenings(Said said, List<CaseFact> facts) {
      return facts.stream().map(fact -> new Happening(fact, said.at().orElse(null))).toList();
    }
  }
}
