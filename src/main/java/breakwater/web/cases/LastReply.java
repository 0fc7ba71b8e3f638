package breakwater.web.cases;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Said.Direction;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.Message;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.web.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps two people from answering the same customer twice without knowing it. */
@Component
public class LastReply {
  /** Stands for "nobody has replied". */
  private static final String NONE = "-";

  private final CaseStory story;

  LastReply(CaseStory story) {
    this.story = story;
  }

  /** What the page has seen: the id of the last reply of a person. */
  public String seen(Visit visit, CaseId id) {
    return last(visit, id).map(message -> message.id().value()).orElse(NONE);
  }

  /**
   * Refuses a reply once when a colleague has replied since the page was shown; sent again from the
   * page that says so, it goes.
   *
   * @param seen what the page had seen; empty = it does not say
   */
  Optional<Answer<Case>> collides(Visit visit, CaseId id, String seen) {
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    return last(visit, id)
        .filter(message -> !message.id().value().equals(seen))
        .filter(message -> !message.by().equals(visit.caller().actor()))
        .map(
            message ->
                Answer.refused(
                    Refusal.conflict(
                        "answered-meanwhile",
                        "%s has replied while you were writing. Read it above; if yours still helps, send it again."
                            .formatted(visit.names().actor(message.by())))));
  }

  private Optional<Message> last(Visit visit, CaseId id) {
    return story.messages(visit.caller(), id) instanceof Answer.Done<List<Message>> it
        ? it.value().reversed().stream()
            .filter(m -> m.direction() == Direction.OUTBOUND && !m.automatic())
            .findFirst()
        : Optional.empty();
  }
}
