package breakwater.escalation;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.ResolutionOffered;
import breakwater.cases.circumstances.AtTier;
import breakwater.cases.circumstances.OfTier;
import breakwater.gate.returns.Returned;
import breakwater.journal.Conclusion;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import breakwater.journal.Withdrawal;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.sla.HandoffId;
import breakwater.sla.handoff.Bounced;
import breakwater.sla.handoff.EngineeringUpdate;
import breakwater.sla.handoff.HandoffEnded;
import breakwater.sla.handoff.OfHandoff;
import breakwater.sla.handoff.Raised;
import breakwater.triggers.CallEnded;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happens to an escalation. All of it stands here, which is why it is long: who follows one
 * reads the list from the raise to the end.
 */
public sealed interface EscalationFact extends OfHandoff {
  EscalationId escalation();

  @Override
  default HandoffId handoff() {
    return new HandoffId(escalation().value());
  }

  /** It goes up, or comes back. */
  sealed interface Climbs extends EscalationFact, AtTier {
    @Override
    default String climber() {
      return escalation().value();
    }
  }

  /** Engineering has nothing more to do with it: its call and its hand-off end. */
  sealed interface Over extends Climbs, CallEnded, HandoffEnded {
    /** Because of which it was raised; empty for an imported one. */
    Optional<CallId> call();

    @Override
    default Tier workedOnAt(Tier highest) {
      return Tier.FRONTLINE;
    }

    @Override
    default boolean ends(CallId other) {
      return call().filter(other::equals).isPresent();
    }
  }

  // --- the hand-off -----------------------------------------------------------------------------

  /**
   * The package went up. Concluded when the gate lets a call through; told by an import, which
   * knows no call.
   *
   * @param priority the case's then: the package's severity
   */
  @Stored("escalation.raised.v1")
  record EscalationRaised(
      EscalationId escalation,
      Optional<CallId> call,
      Tier tier,
      Path path,
      Optional<TeamId> team,
      Priority priority)
      implements Climbs, Raised {
    @Override
    public Tier workedOnAt(Tier highest) {
      return tier;
    }
  }

  /** After a bounceback the package went up again, with something new. */
  @Stored("escalation.pass-opened.v1")
  record PassOpened(EscalationId escalation, int pass) implements Climbs, Raised {
    @Override
    public Tier workedOnAt(Tier highest) {
      return highest;
    }
  }

  /** A named person accepts it. */
  @Stored("escalation.claimed.v1")
  record Claimed(EscalationId escalation, PersonId person)
      implements EscalationFact, breakwater.sla.handoff.Claimed {}

  /** Active work begins. */
  @Stored("escalation.started.v1")
  record Started(EscalationId escalation, PersonId person)
      implements EscalationFact, breakwater.sla.handoff.Started {}

  /** The owner gives it back to the team; nobody has it. */
  @Stored("escalation.released.v1")
  record Released(EscalationId escalation, Optional<TextRef> reason) implements EscalationFact {}

  /** The owner gives it to another named person. */
  @Stored("escalation.handed-over.v1")
  record HandedOver(EscalationId escalation, PersonId to, Optional<TextRef> note)
      implements EscalationFact {}

  /** It belongs to another team: goes straight on, in the same pass. */
  @Stored("escalation.transferred.v1")
  record Transferred(EscalationId escalation, Optional<TeamId> from, TeamId to, TextRef reason)
      implements EscalationFact {}

  // --- back to support --------------------------------------------------------------------------

  /**
   * It is returned for more information.
   *
   * @param call whose gate opens again; empty for an imported one
   * @param missing what must come, item by item
   */
  @Stored("escalation.bounced-back.v1")
  record BouncedBack(
      EscalationId escalation, Optional<CallId> call, int pass, TextRef reason, List<Term> missing)
      implements Climbs, Returned, Bounced {
    @Override
    public Tier workedOnAt(Tier highest) {
      return Tier.FRONTLINE;
    }

    @Override
    public boolean returns(CallId other) {
      return call.filter(other::equals).isPresent();
    }

    @Override
    public Set<Label> missingItems() {
      return missing.stream()
          .flatMap(term -> term.label().stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Where nothing is named, the reason itself is what is asked. */
    @Override
    public List<TextRef> asked() {
      return missing.isEmpty()
          ? List.of(reason)
          : missing.stream().flatMap(term -> term.words().stream()).toList();
    }
  }

  /** Support says that a bounceback was wrong. */
  @Stored("escalation.contested.v1")
  record Contested(EscalationId escalation, int pass, TextRef reason) implements EscalationFact {}

  /** Somebody judged that; an upheld one leaves the bounceback rate. */
  @Stored("escalation.contest-decided.v1")
  record ContestDecided(EscalationId escalation, int pass, boolean upheld, Optional<TextRef> note)
      implements EscalationFact {}

  /** The owner asks support something and keeps it. */
  @Stored("escalation.question-asked.v1")
  record QuestionAsked(EscalationId escalation, QuestionId question, TextRef text)
      implements EscalationFact, EngineeringUpdate {}

  @Stored("escalation.question-answered.v1")
  record QuestionAnswered(EscalationId escalation, QuestionId question, TextRef text)
      implements EscalationFact {}

  /** Support takes it back: solved, or called in error. */
  @Stored("escalation.withdrawn.v1")
  record Withdrawn(EscalationId escalation, Optional<CallId> call, TextRef reason)
      implements Over {}

  /**
   * Its case was finished while nobody had it, so that there is nothing left to do.
   *
   * @param finishedAt since when the case is finished
   */
  @Stored("escalation.ended-with-case.v1")
  record EndedWithCase(EscalationId escalation, Optional<CallId> call, Instant finishedAt)
      implements Over, Conclusion.WhileItStands {}

  /** What became known late shows that somebody had it when its case was finished. */
  @Stored("escalation.not-ended-with-case.v1")
  record NotEndedWithCase(EscalationId escalation) implements EscalationFact, Withdrawal, OfTier {}

  // --- what comes of it -------------------------------------------------------------------------

  @Stored("escalation.decided.v1")
  record Decided(EscalationId escalation, Choice decision, Optional<TextRef> note)
      implements EscalationFact, EngineeringUpdate {}

  @Stored("escalation.downgraded.v1")
  record Downgraded(EscalationId escalation, Priority priority, TextRef reason)
      implements EscalationFact {}

  @Stored("escalation.follow-up-given.v1")
  record FollowUpGiven(EscalationId escalation, Audience audience, TextRef text)
      implements EscalationFact, EngineeringUpdate {
    @Override
    public boolean toCustomer() {
      return audience == Audience.CUSTOMER;
    }
  }

  /**
   * The owner is done.
   *
   * @param cause from a list, or in words
   * @param minutes of work, as tapped; never elapsed time
   */
  @Stored("escalation.resolved.v1")
  record Resolved(
      EscalationId escalation,
      Optional<CallId> call,
      PersonId person,
      Optional<Term> cause,
      Optional<TextRef> rootCause,
      TextRef resolution,
      Optional<TextRef> workaround,
      Optional<Integer> minutes,
      Optional<Depth> depth)
      implements Over, ResolutionOffered {}

  /** The change is out. */
  @Stored("escalation.shipped.v1")
  record Shipped(EscalationId escalation, Term version, LocalDate date) implements EscalationFact {}

  /** The customer was told that it is solved. */
  @Stored("escalation.told.v1")
  record Told(EscalationId escalation) implements EscalationFact {}

  /** The customer says that it is solved. */
  @Stored("escalation.confirmed.v1")
  record Confirmed(EscalationId escalation) implements EscalationFact {}

  /** Nothing more will be done, for a recorded reason. */
  @Stored("escalation.closed.v1")
  record Closed(EscalationId escalation, Optional<CallId> call, Term reason) implements Over {}

  /** The fault came back: the same escalation goes on, in a new pass. */
  @Stored("escalation.reopened.v1")
  record Reopened(EscalationId escalation, int pass, Optional<TextRef> why)
      implements EscalationFact, Raised {}
}
