package breakwater.escalation;

import breakwater.cases.Priority;
import breakwater.escalation.EscalationFact.Closed;
import breakwater.escalation.EscalationFact.Confirmed;
import breakwater.escalation.EscalationFact.Decided;
import breakwater.escalation.EscalationFact.Downgraded;
import breakwater.escalation.EscalationFact.FollowUpGiven;
import breakwater.escalation.EscalationFact.Resolved;
import breakwater.escalation.EscalationFact.Shipped;
import breakwater.escalation.EscalationFact.Told;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes of an escalation. */
@Component
public class Outcomes {
  /** Minutes of work on one escalation that are still believed: 90 days of 8 hours. */
  public static final int MOST_MINUTES = 43_200;

  private final Mover mover;

  Outcomes(Mover mover) {
    this.mover = mover;
  }

  /**
   * How it was solved.
   *
   * @param cause a label of the house's list, or words
   * @param minutes of work, as tapped
   */
  public record Resolution(
      Optional<String> cause,
      Optional<String> rootCause,
      String resolution,
      Optional<String> workaround,
      Optional<Integer> minutes,
      Optional<Depth> depth) {}

  public Answer<EscalationShown> decide(
      Caller caller, EscalationId id, Seen seen, Choice decision, Optional<String> note) {
    caller.must(EscalationRight.WORK_ON_ESCALATIONS);
    return mover.moveAsSeen(
        caller,
        id,
        seen,
        it -> Can.text("the note", note).or(() -> Can.whileOpen(it, "decide")),
        (it, words) -> new Decided(id, decision, words.ref(note)));
  }

  public Answer<EscalationShown> downgrade(
      Caller caller, EscalationId id, Seen seen, Priority priority, String reason) {
    caller.must(EscalationRight.WORK_ON_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the reason", reason).or(() -> Can.downgrade(it, priority)),
        (it, words) -> new Downgraded(id, priority, words.ref(reason)));
  }

  /** Says where it stands, to engineering or to the customer. */
  public Answer<EscalationShown> followUp(
      Caller caller, EscalationId id, Seen seen, Audience audience, String text) {
    caller.must(EscalationRight.ANSWER_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it ->
            Can.text("the follow-up", text)
                .or(
                    () ->
                        it.state() == State.WITHDRAWN
                            ? Can.whileOpen(it, "follow up")
                            : Optional.empty()),
        (it, words) -> new FollowUpGiven(id, audience, words.ref(text)));
  }

  /** The owner is done. */
  public Answer<EscalationShown> resolve(
      Caller caller, EscalationId id, Seen seen, Resolution resolution) {
    caller.must(EscalationRight.WORK_ON_ESCALATIONS);
    PersonId by = caller.person();
    return mover.move(
        caller,
        id,
        seen,
        it -> refuses(resolution).or(() -> Can.own(it, by, "resolve")),
        (it, words) -> resolved(it, by, resolution, words));
  }

  /** The change is out: its version and the day. */
  public Answer<EscalationShown> ship(
      Caller caller, EscalationId id, Seen seen, String version, LocalDate date) {
    caller.must(EscalationRight.WORK_ON_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the version", version).or(() -> Can.afterResolution(it, "ship")),
        (it, words) -> new Shipped(id, words.term(version), date));
  }

  /** The customer was told that it is solved. */
  public Answer<EscalationShown> tell(Caller caller, EscalationId id, Seen seen) {
    caller.must(EscalationRight.ANSWER_ESCALATIONS);
    return mover.move(
        caller, id, seen, it -> Can.afterResolution(it, "tell of"), (it, words) -> new Told(id));
  }

  /** The customer says that it is solved. */
  public Answer<EscalationShown> confirm(Caller caller, EscalationId id, Seen seen) {
    caller.must(EscalationRight.ANSWER_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.afterResolution(it, "confirm"),
        (it, words) -> new Confirmed(id));
  }

  /**
   * Nothing more will be done.
   *
   * @param reason a label of the house's list, or words
   */
  public Answer<EscalationShown> close(Caller caller, EscalationId id, Seen seen, String reason) {
    caller.must(EscalationRight.WORK_ON_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the reason", reason).or(() -> Can.close(it)),
        (it, words) -> new Closed(id, it.call(), words.term(reason)));
  }

  private static Optional<Refusal> refuses(Resolution resolution) {
    return Can.text("the resolution", resolution.resolution())
        .or(() -> Can.text("the cause", resolution.cause()))
        .or(() -> Can.text("the root cause", resolution.rootCause()))
        .or(() -> Can.text("the workaround", resolution.workaround()))
        .or(
            () ->
                resolution.minutes().filter(m -> m < 0 || m > MOST_MINUTES).isPresent()
                    ? Optional.of(
                        Refusal.invalid(
                            "minutes-wrong",
                            "Minutes of work are a number from 0 to %d.".formatted(MOST_MINUTES)))
                    : Optional.empty());
  }

  private static Resolved resolved(Escalation it, PersonId by, Resolution resolution, Words words) {
    return new Resolved(
        it.id(),
        it.call(),
        by,
        resolution.cause().filter(c -> !c.isBlank()).map(words::term),
        words.ref(resolution.rootCause()),
        words.ref(resolution.resolution()),
        words.ref(resolution.workaround()),
        resolution.minutes(),
        resolution.depth());
  }
}
