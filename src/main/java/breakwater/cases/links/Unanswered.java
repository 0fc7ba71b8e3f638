package breakwater.cases.links;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.MergedFrom;
import breakwater.cases.Conversation;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Since when a customer waits for an answer. */
final class Unanswered {
  private Unanswered() {}

  /** When the first of the messages came that nobody has answered; empty = none waits. */
  static Optional<Instant> since(History history) {
    Case read = Case.of(history);
    if (!read.status().unfinished() || !read.conversation().customerWaits()) {
      return Optional.empty();
    }
    Optional<Instant> since = Optional.empty();
    for (Recorded<?> recorded : history.inEffect()) {
      if (recorded.fact() instanceof AgentWrote wrote && wrote.human()) {
        since = Optional.empty();
      } else {
        Optional<Instant> asked = asked(recorded, read.conversation());
        since = Stream.concat(since.stream(), asked.stream()).min(Instant::compareTo);
      }
    }
    return since;
  }

  private static Optional<Instant> asked(Recorded<?> recorded, Conversation said) {
    return switch (recorded.fact()) {
      case CustomerWrote wrote
          when !wrote.thanks() && !said.splitOff().containsKey(wrote.message()) ->
          Optional.of(recorded.at());
      case MergedFrom from when said.merged().contains(from.from()) -> from.waitsSince();
      default -> Optional.empty();
    };
  }
}
