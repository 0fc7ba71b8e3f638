package breakwater.cases.drafts;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Said;
import breakwater.cases.Said.Direction;
import breakwater.cases.Upload;
import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps, for each person and case, what they are about to write, with its files: no browser that
 * breaks loses it, and whoever signs in elsewhere goes on. It is nobody's business but theirs, and
 * no fact.
 */
@Service
@Transactional
public class Drafts {
  private static final Refusal CHANGED =
      new Refusal(
          Refusal.Kind.STALE,
          "draft-changed",
          "You have written something else on this case in another window since. Read it, and"
              + " choose which text to go on with.");

  private final Cases cases;
  private final DraftTable table;
  private final Clock clock;

  Drafts(Cases cases, DraftTable table, Clock clock) {
    this.cases = cases;
    this.table = table;
    this.clock = clock;
  }

  /** Of the caller; an empty one when there is none. */
  @Transactional(readOnly = true)
  public Answer<Draft> of(Caller caller, CaseId id) {
    return mine(caller, id, person -> Answer.done(read(person, id)));
  }

  /**
   * Two windows of one person may write on one case: what one has kept is not lost by the other,
   * who is refused and can look at both.
   *
   * @param seen the text that they began with or kept last
   * @param body empty takes the text away
   * @param note whether it is written as a note among ourselves
   */
  public Answer<Draft> keep(Caller caller, CaseId id, Seen seen, String body, boolean note) {
    return mine(
        caller,
        id,
        person -> {
          if (body.length() > Draft.LONGEST) {
            return Answer.refused(
                Refusal.invalid(
                    "draft-too-long",
                    "A message has at most 1,000,000 characters; this has %d. Send it as a file."
                        .formatted(body.length())));
          }
          table.lock(person, id);
          Draft now = read(person, id);
          if (isOther(seen, now) && !now.body().equals(body)) {
            return Answer.refused(CHANGED);
          }
          if (!body.isBlank()) {
            table.put(person, id, body, note, clock.now());
          } else if (!now.body().isEmpty()) {
            empty(person, id);
          }
          return Answer.done(read(person, id));
        });
  }

  /** Adds a file; refused when a message could not carry it. */
  public Answer<Draft> attach(Caller caller, CaseId id, Upload upload) {
    return mine(
        caller,
        id,
        person -> {
          table.lock(person, id);
          List<Upload> all = new ArrayList<>(table.uploads(person, id));
          all.add(upload);
          return Answer.unless(
              Upload.refuses(all),
              () -> {
                var file = new DraftFileId(UUID.randomUUID().toString());
                table.add(file, person, id, upload, clock.now());
                return Answer.done(read(person, id));
              });
        });
  }

  /** Takes a file away again. */
  public Answer<Draft> detach(Caller caller, CaseId id, DraftFileId file) {
    return mine(
        caller,
        id,
        person -> {
          table.remove(person, id, file);
          return Answer.done(read(person, id));
        });
  }

  /** Takes all of it away. */
  public Answer<Draft> drop(Caller caller, CaseId id, Seen seen) {
    return mine(
        caller,
        id,
        person -> {
          table.lock(person, id);
          if (isOther(seen, read(person, id))) {
            return Answer.refused(CHANGED);
          }
          empty(person, id);
          table.removeFiles(person, id);
          return Answer.done(read(person, id));
        });
  }

  /**
   * Says it, with the files that were kept; then nothing is kept any more, but for a text that was
   * written elsewhere and is no part of what was said. A keeping that was begun before and arrives
   * late is refused.
   *
   * @param seen the text that was kept last where it is said
   */
  public Answer<Case> send(
      Caller caller,
      CaseId id,
      Seen seen,
      Direction direction,
      Label source,
      String body,
      Optional<Instant> promised) {
    Optional<PersonId> person =
        caller.actor().kind() == Actor.Kind.PERSON
            ? Optional.of(caller.person())
            : Optional.empty();
    person.ifPresent(p -> table.lock(p, id));
    List<Upload> files = person.map(p -> table.uploads(p, id)).orElse(List.of());
    if (body.isBlank() && files.isEmpty()) {
      return Answer.refused(
          Refusal.invalid("text-wanted", "Nothing is written yet. Write the message first."));
    }
    Answer<Case> said =
        cases.say(caller, id, Seen.anything(), Said.now(direction, source, body, files), promised);
    if (said instanceof Answer.Done<Case>) {
      person.ifPresent(p -> sent(p, id, seen, body));
    }
    return said;
  }

  private void sent(PersonId person, CaseId id, Seen seen, String body) {
    Draft now = read(person, id);
    table.removeFiles(person, id);
    if (!isOther(seen, now) || body.strip().startsWith(now.body().strip())) {
      empty(person, id);
    }
  }

  private static boolean isOther(Seen seen, Draft now) {
    return seen.refuses("this draft", now.version()).isPresent();
  }

  private <T> Answer<T> mine(Caller caller, CaseId id, Function<PersonId, Answer<T>> deed) {
    caller.must(CaseRight.WRITE_MESSAGES);
    return switch (cases.find(caller, id)) {
      case Answer.Refused<Case>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Case> _ -> deed.apply(caller.person());
    };
  }

  private Draft read(PersonId person, CaseId id) {
    Optional<DraftTable.Text> text = table.text(person, id);
    Optional<DraftTable.Text> written = text.filter(it -> !it.body().isEmpty());
    return new Draft(
        written.map(DraftTable.Text::body).orElse(""),
        written.filter(DraftTable.Text::note).isPresent(),
        written.map(DraftTable.Text::keptAt),
        text.map(it -> Draft.version(it.keptAt())).orElse(0L),
        table.files(person, id));
  }

  /** The row stays, so that the version goes on: what was begun before is known as old. */
  private void empty(PersonId person, CaseId id) {
    table.put(person, id, "", false, clock.now());
  }
}
