package breakwater.cases;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens to a case. The status is not among them: it is what these imply, see {@link Case}.
 */
public sealed interface CaseFact extends Case.Part {

  /** Who began it. */
  enum Origin {
    CUSTOMER,
    AGENT
  }

  /** On whom we wait. */
  enum Waiting {
    CUSTOMER,
    THIRD_PARTY,
    HOLD
  }

  /** What another case is to this one. */
  enum Relation {
    PARENT,
    CHILD,
    /** The same problem, told twice. */
    SAME,
    RELATED;

    /** What this one is to the other. */
    public Relation inverse() {
      return switch (this) {
        case PARENT -> CHILD;
        case CHILD -> PARENT;
        case SAME -> SAME;
        case RELATED -> RELATED;
      };
    }
  }

  /** A case begins with the first message of its conversation, in whatever order they arrive. */
  @Stored("case.opened.v1")
  record CaseOpened(
      Label source,
      Origin origin,
      Optional<AccountId> account,
      Optional<ContactId> contact,
      TextRef title,
      Priority priority)
      implements CaseFact, Fact.Beginning {
    @Override
    public boolean isWith(Fact fact) {
      return fact instanceof CustomerWrote || fact instanceof AgentWrote;
    }
  }

  /** The customer said something; ends waiting on the customer, reopens what was resolved. */
  @Stored("case.customer-wrote.v1")
  record CustomerWrote(
      MessageId message, Label source, Optional<ContactId> contact, TextRef body, boolean thanks)
      implements CaseFact {}

  /** We said something to the customer; {@code human} is false for an automatic reply. */
  @Stored("case.agent-wrote.v1")
  record AgentWrote(
      MessageId message, Label source, Optional<PersonId> person, TextRef body, boolean human)
      implements CaseFact {}

  /**
   * A reply said until when the customer hears from us next, and we keep it in mind.
   *
   * @param message in which it was said
   */
  @Stored("case.reply-promised.v1")
  record ReplyPromised(MessageId message, Instant until) implements CaseFact {}

  /** Something said among ourselves. */
  @Stored("case.note-added.v1")
  record NoteAdded(MessageId message, TextRef body) implements CaseFact {}

  /** What an attachment is, roughly; its exact media type is kept with its content. */
  enum Media {
    IMAGE,
    VIDEO,
    AUDIO,
    TEXT,
    OTHER
  }

  @Stored("case.attachment-added.v1")
  record AttachmentAdded(
      AttachmentId attachment, MessageId message, Media media, long bytes, TextRef name)
      implements CaseFact {}

  /** An agent says that it moves: resets "without progress". */
  @Stored("case.progress-made.v1")
  record ProgressMade(TextRef what) implements CaseFact {}

  @Stored("case.waiting-began.v1")
  record WaitingBegan(Waiting on) implements CaseFact {}

  @Stored("case.waiting-ended.v1")
  record WaitingEnded() implements CaseFact {}

  @Stored("case.resolved.v1")
  record Resolved(Optional<TextRef> how) implements CaseFact {}

  @Stored("case.reopened.v1")
  record Reopened(Optional<TextRef> why) implements CaseFact {}

  /** Where a rule closes it: as long as its ground stands. */
  @Stored("case.closed.v1")
  record Closed(Optional<TextRef> why) implements CaseFact, Conclusion.WhileItStands {}

  /** A reason is needed to raise it above what was assessed. */
  @Stored("case.priority-set.v1")
  record PrioritySet(Priority priority, Optional<TextRef> reason) implements CaseFact {}

  @Stored("case.type-set.v1")
  record TypeSet(Optional<Label> type) implements CaseFact {}

  @Stored("case.area-set.v1")
  record AreaSet(Optional<Label> area) implements CaseFact {}

  @Stored("case.tags-changed.v1")
  record TagsChanged(Set<Label> added, Set<Label> removed) implements CaseFact {}

  @Stored("case.attribute-set.v1")
  record AttributeSet(Label name, Optional<TextRef> value) implements CaseFact {}

  @Stored("case.assigned.v1")
  record Assigned(Optional<PersonId> person) implements CaseFact {}

  @Stored("case.team-set.v1")
  record TeamSet(Optional<TeamId> team) implements CaseFact {}

  @Stored("case.retitled.v1")
  record Retitled(TextRef title) implements CaseFact {}

  /** From now on only security responders see it. */
  @Stored("case.restricted.v1")
  record Restricted() implements CaseFact {}

  /** Everybody sees it again. */
  @Stored("case.restriction-lifted.v1")
  record RestrictionLifted() implements CaseFact {}

  /** A person says that an imported case is worked on here: from now on it has effects. */
  @Stored("case.put-live.v1")
  record PutLive() implements CaseFact {}

  /** Told on both sides, each from its own. */
  @Stored("case.linked.v1")
  record Linked(Relation as, CaseId other) implements CaseFact {}

  @Stored("case.unlinked.v1")
  record Unlinked(Relation as, CaseId other) implements CaseFact {}

  /** Its conversation goes on there; nothing is owed here any more. */
  @Stored("case.merged-into.v1")
  record MergedInto(CaseId into) implements CaseFact {}

  /**
   * The other side: another case's conversation goes on here.
   *
   * @param waitsSince when its customer wrote what is unanswered; empty = nothing is
   * @param contacts who of the customer took part in it
   */
  @Stored("case.merged-from.v1")
  record MergedFrom(CaseId from, Optional<Instant> waitsSince, Set<ContactId> contacts)
      implements CaseFact {}

  @Stored("case.merge-undone.v1")
  record MergeUndone(CaseId into) implements CaseFact {}

  /** The other side: the case that was merged into this one stands on its own again. */
  @Stored("case.merged-left.v1")
  record MergedLeft(CaseId from) implements CaseFact {}

  /** These messages are another problem, and go on in a case of their own. */
  @Stored("case.split-off.v1")
  record SplitOff(CaseId other, Set<MessageId> messages) implements CaseFact {}

  /** The other side: which messages this case took over. */
  @Stored("case.split-from.v1")
  record SplitFrom(CaseId from, List<Taken> messages) implements CaseFact {}

  /**
   * A message that a case took over.
   *
   * @param there its name on the case where it was said
   * @param by who of us wrote it
   */
  record Taken(MessageId here, MessageId there, Optional<PersonId> by) {}
}
