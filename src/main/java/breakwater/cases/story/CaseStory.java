package breakwater.cases.story;

import breakwater.cases.AttachmentId;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.AttachmentAdded;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.cases.MessageId;
import breakwater.journal.Answer;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Recorded;
import breakwater.journal.Refusal;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a case in words: what it is, what was said on it, what happened to it. */
@Service
@Transactional(readOnly = true)
public class CaseStory {
  private final Journal journal;
  private final Texts texts;
  private final CaseWords words;
  private final FileTable files;
  private final Discretion discretion;

  CaseStory(Journal journal, Texts texts, CaseWords words, FileTable files, Discretion discretion) {
    this.journal = journal;
    this.texts = texts;
    this.words = words;
    this.files = files;
    this.discretion = discretion;
  }

  /**
   * The content of a file.
   *
   * @param name as the sender called it
   * @param mediaType as the sender declared it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record File(String name, String mediaType, byte[] data) {}

  public Answer<CaseSheet> sheet(Caller caller, CaseId id) {
    return read(caller, id, history -> sheet(Case.of(history)));
  }

  /** The same for a case that was just changed. */
  public CaseSheet sheet(Case shown) {
    CaseWords.Words read = words.of(shown);
    return new CaseSheet(shown, read.title(), read.attributes());
  }

  /** In the order in which it was said, with what was said on cases that were merged into it. */
  public Answer<List<Message>> messages(Caller caller, CaseId id) {
    return messages(caller, id, 0, Integer.MAX_VALUE);
  }

  /**
   * A part of them.
   *
   * @param after how many to pass over; 0 = from the beginning
   */
  public Answer<List<Message>> messages(Caller caller, CaseId id, long after, int limit) {
    return read(
        caller,
        id,
        history ->
            words(
                Line.all(history, merged -> there(caller, merged)).stream()
                    .skip(after)
                    .limit(limit)
                    .toList()));
  }

  /** Empty = it is restricted, and not for this caller. */
  private Optional<History> there(Caller caller, CaseId merged) {
    return Optional.of(journal.read(merged.subject()))
        .filter(history -> Case.of(history).isThereFor(caller));
  }

  private List<Message> words(List<Line> lines) {
    Map<Recorded<?>, Message> read = new HashMap<>();
    Line.byCase(lines)
        .forEach(
            (on, said) -> {
              Iterator<Recorded<?>> each = said.iterator();
              Messages.of(said, on, texts).forEach(message -> read.put(each.next(), message));
            });
    return lines.stream()
        .flatMap(line -> Stream.ofNullable(read.get(line.said())).map(it -> back(line, it)))
        .toList();
  }

  /** What was split off and came back is no more elsewhere. */
  private static Message back(Line line, Message message) {
    return message.splitOff().filter(line.shown()::containsKey).isPresent()
        ? message.here()
        : message;
  }

  /** One of them; empty = there is none of that name. */
  public Answer<Optional<Message>> message(Caller caller, CaseId id, MessageId message) {
    return read(
        caller,
        id,
        history -> {
          List<Recorded<?>> wanted =
              Messages.all(history).stream()
                  .filter(recorded -> Messages.id(recorded).equals(Optional.of(message)))
                  .toList();
          return Messages.of(wanted, history, texts).stream().findFirst();
        });
  }

  /**
   * In the order in which it was recorded, without what names a case that the caller may not see.
   *
   * @param after the version after which to begin; 0 = from the beginning
   */
  public Answer<List<Event>> events(Caller caller, CaseId id, long after, int limit) {
    return read(
        caller,
        id,
        history -> {
          List<Recorded<?>> wanted =
              history.facts().stream()
                  .filter(recorded -> recorded.version() > after)
                  .limit(limit)
                  .<Recorded<?>>map(recorded -> recorded)
                  .toList();
          return Events.of(discretion.seen(caller, wanted), texts);
        });
  }

  public Answer<File> attachment(Caller caller, CaseId id, AttachmentId attachment) {
    return switch (read(caller, id, history -> file(history, id, attachment))) {
      case Answer.Done<Optional<File>>(Optional<File> file) when file.isPresent() ->
          Answer.done(file.get());
      case Answer.Done<Optional<File>> _ ->
          Answer.refused(
              Refusal.notFound(
                  "attachment-unknown",
                  "Case %s has no file %s; it may have been erased.".formatted(id, attachment)));
      case Answer.Refused<Optional<File>>(Refusal refusal) -> Answer.refused(refusal);
    };
  }

  private Optional<File> file(History history, CaseId id, AttachmentId attachment) {
    return history.facts().stream()
        .map(Recorded::fact)
        .filter(AttachmentAdded.class::isInstance)
        .map(AttachmentAdded.class::cast)
        .filter(added -> added.attachment().equals(attachment))
        .findFirst()
        .flatMap(
            added ->
                files
                    .read(id, attachment)
                    .map(
                        content ->
                            new File(
                                texts.read(added.name()).orElse("erased"),
                                content.mediaType(),
                                content.data())));
  }

  private <T> Answer<T> read(Caller caller, CaseId id, Function<History, T> reading) {
    caller.must(CaseRight.READ_CASES);
    History history = journal.read(id.subject());
    return Case.find(history).filter(it -> it.isThereFor(caller)).isPresent()
        ? Answer.done(reading.apply(history))
        : Answer.refused(Cases.unknown(id));
  }
}
