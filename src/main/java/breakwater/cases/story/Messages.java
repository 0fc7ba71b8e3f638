package breakwater.cases.story;

import breakwater.accounts.ContactId;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.AttachmentAdded;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.SplitFrom;
import breakwater.cases.MessageId;
import breakwater.cases.Said.Direction;
import breakwater.cases.story.Message.Attachment;
import breakwater.journal.Actor;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what was said on a case, in the order in which it was said. */
record Messages(
    Map<TextRef, String> words,
    Map<MessageId, List<Attachment>> attachments,
    Case on,
    Map<MessageId, PersonId> taken) {

  /** All of them, in the order in which they took effect. */
  static List<Recorded<?>> all(History history) {
    return history.inEffect().stream()
        .filter(recorded -> id(recorded).isPresent())
        .<Recorded<?>>map(recorded -> recorded)
        .toList();
  }

  /** Reads only these, and no text of any other. */
  static List<Message> of(List<Recorded<?>> wanted, History history, Texts texts) {
    Set<MessageId> ids =
        wanted.stream().flatMap(recorded -> id(recorded).stream()).collect(Collectors.toSet());
    List<AttachmentAdded> added =
        history.facts().stream()
            .map(Recorded::fact)
            .filter(AttachmentAdded.class::isInstance)
            .map(AttachmentAdded.class::cast)
            .filter(file -> ids.contains(file.message()))
            .toList();
    Map<TextRef, String> words = texts.read(refs(wanted, added));
    var attachments = new HashMap<MessageId, List<Attachment>>();
    for (AttachmentAdded a : added) {
      attachments
          .computeIfAbsent(a.message(), m -> new ArrayList<>())
          .add(
              new Attachment(
                  a.attachment(), a.media(), a.bytes(), Optional.ofNullable(words.get(a.name()))));
    }
    var messages = new Messages(words, attachments, Case.of(history), taken(history));
    return wanted.stream().map(messages::message).flatMap(Optional::stream).toList();
  }

  /** Who of us wrote what was taken over from another case. */
  private static Map<MessageId, PersonId> taken(History history) {
    var taken = new HashMap<MessageId, PersonId>();
    history.of(SplitFrom.class).stream()
        .flatMap(recorded -> ((SplitFrom) recorded.fact()).messages().stream())
        .forEach(it -> it.by().ifPresent(by -> taken.put(it.here(), by)));
    return taken;
  }

  /** Empty = it is no message. */
  static Optional<MessageId> id(Recorded<?> recorded) {
    return switch (recorded.fact()) {
      case CustomerWrote wrote -> Optional.of(wrote.message());
      case AgentWrote wrote -> Optional.of(wrote.message());
      case NoteAdded note -> Optional.of(note.message());
      default -> Optional.empty();
    };
  }

  private static List<TextRef> refs(List<Recorded<?>> wanted, List<AttachmentAdded> added) {
    var refs = new ArrayList<TextRef>();
    for (Recorded<?> recorded : wanted) {
      switch (recorded.fact()) {
        case CustomerWrote wrote -> refs.add(wrote.body());
        case AgentWrote wrote -> refs.add(wrote.body());
        case NoteAdded note -> refs.add(note.body());
        default -> {}
      }
    }
    added.forEach(file -> refs.add(file.name()));
    return refs;
  }

  private Optional<Message> message(Recorded<?> recorded) {
    return switch (recorded.fact()) {
      case CustomerWrote w ->
          Optional.of(
              message(recorded, w.message(), Direction.INBOUND, w.contact(), false, w.body()));
      case AgentWrote w ->
          Optional.of(
              message(
                  recorded,
                  w.message(),
                  Direction.OUTBOUND,
                  Optional.empty(),
                  !w.human(),
                  w.body()));
      case NoteAdded n ->
          Optional.of(
              message(recorded, n.message(), Direction.NOTE, Optional.empty(), false, n.body()));
      default -> Optional.empty();
    };
  }

  private Message message(
      Recorded<?> recorded,
      MessageId id,
      Direction direction,
      Optional<ContactId> contact,
      boolean automatic,
      TextRef body) {
    return new Message(
        id,
        direction,
        recorded.at(),
        recorded.recordedAt(),
        Optional.ofNullable(taken.get(id)).map(p -> Actor.person(p.value())).orElse(recorded.by()),
        contact,
        automatic,
        Optional.ofNullable(words.get(body)),
        attachments.getOrDefault(id, List.of()),
        on.id(),
        Optional.ofNullable(on.conversation().splitOff().get(id)));
  }
}
