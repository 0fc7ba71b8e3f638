package breakwater.escalation;

import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.ContestDecided;
import breakwater.escalation.EscalationFact.Contested;
import breakwater.escalation.EscalationFact.HandedOver;
import breakwater.escalation.EscalationFact.QuestionAnswered;
import breakwater.escalation.EscalationFact.QuestionAsked;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Started;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.EscalationFact.Withdrawn;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has an escalation, and how it goes back and forth between support and engineering. */
@Component
public class Handoffs {
  private final Mover mover;
  private final People people;
  private final Teams teams;

  Handoffs(Mover mover, People people, Teams teams) {
    this.mover = mover;
    this.people = people;
    this.teams = teams;
  }

  /** Accepts it by name. Of two who try with the same version, one wins. */
  public Answer<EscalationShown> claim(Caller caller, EscalationId id, Seen seen) {
    PersonId by = worker(caller);
    return mover.moveAsSeen(caller, id, seen, Can::claim, (it, words) -> new Claimed(id, by));
  }

  /** Says that active work begins. */
  public Answer<EscalationShown> start(Caller caller, EscalationId id, Seen seen) {
    PersonId by = worker(caller);
    return mover.moveAsSeen(
        caller, id, seen, it -> Can.start(it, by), (it, words) -> new Started(id, by));
  }

  /**
   * Returns it for more information.
   *
   * @param missing ids of items of the checklist, which must then be answered anew, or words
   */
  public Answer<EscalationShown> bounceBack(
      Caller caller, EscalationId id, Seen seen, String reason, List<String> missing) {
    PersonId by = worker(caller);
    return mover.moveAsSeen(
        caller,
        id,
        seen,
        it ->
            Can.text("the reason", reason)
                .or(() -> Can.list("what is missing", missing))
                .or(() -> Can.own(it, by, "bounce back")),
        (it, words) ->
            new BouncedBack(
                id,
                it.call(),
                it.passes().size(),
                words.ref(reason),
                missing.stream().map(words::term).toList()));
  }

  /** Asks support something; the owner keeps it, and the hand-off is not affected. */
  public Answer<EscalationShown> ask(Caller caller, EscalationId id, Seen seen, String text) {
    PersonId by = worker(caller);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the question", text).or(() -> Can.own(it, by, "ask about")),
        (it, words) ->
            new QuestionAsked(id, new QuestionId("q" + (it.asked().size() + 1)), words.ref(text)));
  }

  public Answer<EscalationShown> answer(
      Caller caller, EscalationId id, Seen seen, QuestionId question, String text) {
    caller.must(EscalationRight.ANSWER_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the answer", text).or(() -> Can.answer(it, question)),
        (it, words) -> new QuestionAnswered(id, question, words.ref(text)));
  }

  /** It belongs to another team, and goes straight on. */
  public Answer<EscalationShown> transfer(
      Caller caller, EscalationId id, Seen seen, TeamId to, String reason) {
    caller.must(EscalationRight.WORK_ON_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it ->
            Can.text("the reason", reason)
                .or(() -> Can.transfer(it, to))
                .or(() -> unknownTeam(caller, to)),
        (it, words) -> new Transferred(id, it.team(), to, words.ref(reason)));
  }

  /** The owner gives it back to the team. */
  public Answer<EscalationShown> release(
      Caller caller, EscalationId id, Seen seen, Optional<String> reason) {
    PersonId by = worker(caller);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the reason", reason).or(() -> Can.own(it, by, "release")),
        (it, words) -> new Released(id, words.ref(reason)));
  }

  /** The owner gives it to another person. */
  public Answer<EscalationShown> handOver(
      Caller caller, EscalationId id, Seen seen, PersonId to, Optional<String> note) {
    PersonId by = worker(caller);
    return mover.move(
        caller,
        id,
        seen,
        it ->
            Can.text("the note", note)
                .or(() -> Can.own(it, by, "hand over"))
                .or(() -> unknownPerson(caller, to)),
        (it, words) -> new HandedOver(id, to, words.ref(note)));
  }

  /** Support takes it back: solved, or called in error. */
  public Answer<EscalationShown> withdraw(
      Caller caller, EscalationId id, Seen seen, String reason) {
    caller.must(EscalationRight.ANSWER_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the reason", reason).or(() -> Can.whileOpen(it, "withdraw")),
        (it, words) -> new Withdrawn(id, it.call(), words.ref(reason)));
  }

  /** Support says that the last bounceback was wrong. */
  public Answer<EscalationShown> contest(Caller caller, EscalationId id, Seen seen, String reason) {
    caller.must(EscalationRight.ANSWER_ESCALATIONS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the reason", reason).or(() -> Can.contest(it)),
        (it, words) ->
            new Contested(id, Can.lastBounced(it).orElseThrow().number(), words.ref(reason)));
  }

  /** Judges a contest of others; an upheld one leaves the bounceback rate. */
  public Answer<EscalationShown> judge(
      Caller caller, EscalationId id, Seen seen, boolean upheld, Optional<String> note) {
    caller.must(EscalationRight.JUDGE_BOUNCEBACKS);
    return mover.move(
        caller,
        id,
        seen,
        it -> Can.text("the note", note).or(() -> Can.judge(it, caller.actor())),
        (it, words) ->
            new ContestDecided(
                id, Can.lastBounced(it).orElseThrow().number(), upheld, words.ref(note)));
  }

  private static PersonId worker(Caller caller) {
    caller.must(EscalationRight.WORK_ON_ESCALATIONS);
    return caller.person();
  }

  private Optional<Refusal> unknownTeam(Caller caller, TeamId team) {
    return teams.find(caller, team).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "team-unknown", "There is no team %s. Create it first.".formatted(team)));
  }

  private Optional<Refusal> unknownPerson(Caller caller, PersonId person) {
    return people.find(caller, person).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "handover-unknown",
                "Nobody with the id %s works here. Name somebody who does.".formatted(person)));
  }
}
