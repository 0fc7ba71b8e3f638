package breakwater.cases.story;

import breakwater.accounts.ContactId;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.AttachmentAdded;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.MessageId;
import breakwater.cases.Said.Direction;
import breakwater.cases.story.Message.Attachment;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was said on a case, in the order in which it was said. */
record Messages(Map<TextRef, String> words, Map<MessageId, List<Attachment>> attachments) {

  static List<Message> of(History history, Texts texts) {
    Map<TextRef, String> words = texts.read(refs(history));
    var attachments = new HashMap<MessageId, List<Attachment>>();
    for (Recorded<?> recorded : history.facts()) {
      if (recorded.fact() instanceof AttachmentAdded a) {
        attachments
            .computeIfAbsent(a.message(), m -> new ArrayList<>())
            .add(
                new Attachment(
                    a.attachment(),
                    a.media(),
                    a.bytes(),
                    Optional.ofNullable(words.get(a.name()))));
      }
    }
    var messages = new Messages(words, attachments);
    return history.inEffect().stream().map(messages::message).flatMap(Optional::stream).toList();
  }

  private static List<TextRef> refs(History history) {
    return history.facts().stream()
        .<TextRef>mapMulti(
            (recorded, refs) -> {
              switch (recorded.fact()) {
                case CustomerWrote wrote -> refs.accept(wrote.body());
                case AgentWrote wrote -> refs.accept(wrote.body());
                case NoteAdded note -> refs.accept(note.body());
                case AttachmentAdded added -> refs.accept(added.name());
                default -> {}
              }
            })
        .toList();
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
        recorded.by(),
        contact,
        automatic,
        Optional.ofNullable(words.get(body)),
        attachments.getOrDefault(id, List.of()));
  }
}
