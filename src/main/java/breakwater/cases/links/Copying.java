package breakwater.cases.links;

import breakwater.accounts.ContactId;
import breakwater.cases.AttachmentId;
import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.AttachmentAdded;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.Restricted;
import breakwater.cases.CaseFact.SplitFrom;
import breakwater.cases.CaseFact.Taken;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.journal.Actor;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Tells on a new case what was said on another, with words and files of its own. */
@Component
class Copying {
  private final Texts texts;
  private final LinksTable table;

  Copying(Texts texts, LinksTable table) {
    this.texts = texts;
    this.table = table;
  }

  /** In the order in which they were said. */
  static List<Recorded<?>> messages(History history) {
    return history.inEffect().stream().filter(it -> id(it).isPresent()).toList();
  }

  static Optional<MessageId> id(Recorded<?> recorded) {
    return switch (recorded.fact()) {
      case CustomerWrote wrote -> Optional.of(wrote.message());
      case AgentWrote wrote -> Optional.of(wrote.message());
      case NoteAdded note -> Optional.of(note.message());
      default -> Optional.empty();
    };
  }

  /** The facts with which the new case begins, at the instants at which they were said. */
  List<Happening> of(History from, Set<MessageId> wanted, CaseId to, String title) {
    Case now = Case.of(from);
    List<Recorded<?>> said =
        messages(from).stream().filter(it -> wanted.contains(id(it).orElseThrow())).toList();
    Map<TextRef, String> words = texts.read(texts(from, said));
    var told = new ArrayList<Happening>();
    told.add(Happening.at(said.getFirst().at(), opened(now, said, keep(to, title))));
    if (now.traits().restricted()) {
      told.add(Happening.at(said.getFirst().at(), new Restricted()));
    }
    now.team()
        .ifPresent(
            team -> told.add(Happening.at(said.getFirst().at(), new TeamSet(Optional.of(team)))));
    var taken = new ArrayList<Taken>();
    for (Recorded<?> message : said) {
      var here = new MessageId("m" + (taken.size() + 1));
      MessageId there = id(message).orElseThrow();
      told.add(Happening.at(message.at(), again(message, here, ref -> keep(to, words, ref))));
      files(from, there, to, here, words)
          .forEach(file -> told.add(Happening.at(message.at(), file)));
      taken.add(new Taken(here, there, person(message.by())));
    }
    told.add(Happening.now(new SplitFrom(now.id(), List.copyOf(taken))));
    return told;
  }

  private static CaseOpened opened(Case now, List<Recorded<?>> said, TextRef title) {
    Optional<ContactId> asked =
        said.stream()
            .filter(it -> it.fact() instanceof CustomerWrote)
            .flatMap(it -> ((CustomerWrote) it.fact()).contact().stream())
            .findFirst();
    boolean customers = said.stream().anyMatch(it -> it.fact() instanceof CustomerWrote);
    return new CaseOpened(
        now.opened().source(),
        customers ? Origin.CUSTOMER : Origin.AGENT,
        now.account(),
        asked.or(now::contact),
        title,
        now.priority());
  }

  private static CaseFact again(Recorded<?> message, MessageId here, UnaryOperator<TextRef> words) {
    return switch (message.fact()) {
      case CustomerWrote w ->
          new CustomerWrote(here, w.source(), w.contact(), words.apply(w.body()), w.thanks());
      case AgentWrote w ->
          new AgentWrote(here, w.source(), w.person(), words.apply(w.body()), w.human());
      case NoteAdded n -> new NoteAdded(here, words.apply(n.body()));
      default -> throw new IllegalArgumentException("No message: " + message.name());
    };
  }

  private List<AttachmentAdded> files(
      History from, MessageId there, CaseId to, MessageId here, Map<TextRef, String> words) {
    var files = new ArrayList<AttachmentAdded>();
    for (AttachmentAdded file : added(from)) {
      if (file.message().equals(there)) {
        var id = new AttachmentId(here + "-" + (files.size() + 1));
        table.copy(new CaseId(from.subject().id()), file.attachment(), to, id);
        files.add(
            new AttachmentAdded(
                id, here, file.media(), file.bytes(), keep(to, words, file.name())));
      }
    }
    return files;
  }

  private static List<AttachmentAdded> added(History history) {
    return history.of(AttachmentAdded.class).stream()
        .map(it -> (AttachmentAdded) it.fact())
        .toList();
  }

  private static List<TextRef> texts(History from, List<Recorded<?>> said) {
    var refs = new ArrayList<TextRef>();
    for (Recorded<?> message : said) {
      switch (message.fact()) {
        case CustomerWrote w -> refs.add(w.body());
        case AgentWrote w -> refs.add(w.body());
        case NoteAdded n -> refs.add(n.body());
        default -> {}
      }
    }
    added(from).forEach(file -> refs.add(file.name()));
    return refs;
  }

  /** What is erased there says nothing here. */
  private TextRef keep(CaseId to, Map<TextRef, String> words, TextRef there) {
    return keep(to, words.getOrDefault(there, ""));
  }

  private TextRef keep(CaseId to, String text) {
    return texts.keep(to.subject(), text);
  }

  private static Optional<PersonId> person(Actor by) {
    return by.kind() == Actor.Kind.PERSON ? Optional.of(new PersonId(by.id())) : Optional.empty();
  }
}
