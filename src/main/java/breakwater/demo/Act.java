package breakwater.demo;

import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.Priority;
import breakwater.escalation.Choice;
import breakwater.escalation.Depth;
import breakwater.gate.EvidenceKind;
import breakwater.gate.document.PackageDocument;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that somebody does in the play; {@code by} is who of the house does it. */
sealed interface Act {
  /**
   * The customer writes: the first time it opens the case.
   *
   * @param channel {@code mail}, {@code chat} or {@code portal}
   * @param number which message of the tale it is, from 1
   */
  record Writes(
      String channel,
      int number,
      String account,
      String company,
      String email,
      String name,
      String subject,
      String body)
      implements Act {}

  /** Somebody reads the case and says what it is. */
  record TakesOn(
      PersonId by,
      String team,
      Priority priority,
      Optional<String> reason,
      String type,
      String area,
      List<String> tags)
      implements Act {}

  record Answers(PersonId by, String body) implements Act {}

  record Notes(PersonId by, String body) implements Act {}

  record MakesProgress(PersonId by, String what) implements Act {}

  record Waits(PersonId by, Waiting on) implements Act {}

  record Resolves(PersonId by, String how) implements Act {}

  record Closes(PersonId by) implements Act {}

  record CallsFor(PersonId by, Tier tier, Path path, String reason) implements Act {}

  record Deflects(PersonId by, String reason, String note) implements Act {}

  /** Writes the package, adds the evidence and ticks what a person must tick. */
  record Prepares(PersonId by, PackageDocument document, List<Piece> evidence) implements Act {}

  record Piece(EvidenceKind kind, String source, Optional<String> finding) {}

  record Signs(PersonId by) implements Act {}

  record Submits(PersonId by) implements Act {}

  record Claims(PersonId by) implements Act {}

  record Starts(PersonId by) implements Act {}

  record BouncesBack(PersonId by, String reason, List<String> missing) implements Act {}

  record Asks(PersonId by, String question) implements Act {}

  record Explains(PersonId by, String answer) implements Act {}

  record Decides(PersonId by, Choice decision, Optional<String> note) implements Act {}

  record FollowsUp(PersonId by, String text) implements Act {}

  record Solves(
      PersonId by,
      String cause,
      Optional<String> rootCause,
      String resolution,
      Optional<String> workaround,
      int minutes,
      Depth depth)
      implements Act {}

  record Ships(PersonId by, String version) implements Act {}

  record Tells(PersonId by) implements Act {}

  record Confirms(PersonId by) implements Act {}

  /** From then on only security responders see the case. */
  record Restricts(PersonId by) implements Act {}

  /** Somebody wants to hear what happens to the case. */
  record Watches(PersonId by) implements Act {}

  record Snoozes(PersonId by, Duration time) implements Act {}

  /** Reads what one was told; of no case in particular. */
  record MakesRounds(PersonId by) implements Act {}
}
