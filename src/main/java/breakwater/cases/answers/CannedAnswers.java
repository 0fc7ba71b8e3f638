package breakwater.cases.answers;

import breakwater.cases.CaseRight;
import breakwater.cases.answers.CannedAnswer.Reach;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Canned answers: one's own, those of one's team and those of the house. */
@Service
@Transactional
public class CannedAnswers {
  /** So many one person may make: more nobody finds again. */
  public static final int MOST = 500;

  private final CannedAnswerTable table;
  private final People people;
  private final Clock clock;

  CannedAnswers(CannedAnswerTable table, People people, Clock clock) {
    this.table = table;
    this.people = people;
    this.clock = clock;
  }

  /** What the caller is offered while they write; the most used first. */
  @Transactional(readOnly = true)
  public List<CannedAnswer> offered(Caller caller) {
    caller.must(CaseRight.WRITE_MESSAGES);
    return table.offered(caller.person(), team(caller));
  }

  /** The same, and for leads those of the other teams, which they look after too. */
  @Transactional(readOnly = true)
  public List<CannedAnswer> list(Caller caller) {
    List<CannedAnswer> offered = offered(caller);
    if (!caller.may(AnswerRight.SHARE_ANSWERS)) {
      return offered;
    }
    List<CannedAnswer> others =
        table.shared().stream().filter(answer -> !offered.contains(answer)).toList();
    return Stream.concat(offered.stream(), others.stream()).toList();
  }

  @Transactional(readOnly = true)
  public Answer<CannedAnswer> find(Caller caller, AnswerId id) {
    caller.must(CaseRight.WRITE_MESSAGES);
    return table
        .find(id)
        .filter(answer -> sees(caller, answer))
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(unknown(id)));
  }

  /** Makes a new one. */
  public Answer<CannedAnswer> add(Caller caller, Reach reach, Wording wording) {
    caller.must(CaseRight.WRITE_MESSAGES);
    table.lock();
    if (table.count(caller.person()) >= MOST) {
      return Answer.refused(
          Refusal.conflict(
              "canned-answers-full",
              "You have made %d answers, and more nobody finds again. Remove one first."
                  .formatted(MOST)));
    }
    var id = new AnswerId(UUID.randomUUID().toString());
    return kept(caller, id, caller.person(), team(caller), reach, wording, 1);
  }

  /** Changes one; it stays with the person and team that made it. */
  public Answer<CannedAnswer> change(
      Caller caller, AnswerId id, Seen seen, Reach reach, Wording wording) {
    return changing(
        caller,
        id,
        seen,
        old ->
            kept(
                caller,
                id,
                old.by(),
                old.team().or(() -> team(caller)),
                reach,
                wording,
                old.version() + 1));
  }

  public Answer<AnswerId> remove(Caller caller, AnswerId id, Seen seen) {
    return changing(
        caller,
        id,
        seen,
        old -> {
          table.remove(id);
          return Answer.done(id);
        });
  }

  /** Counts that it was put into a reply. */
  void used(AnswerId id) {
    table.used(id, clock.now());
  }

  private <T> Answer<T> changing(
      Caller caller, AnswerId id, Seen seen, Function<CannedAnswer, Answer<T>> deed) {
    caller.must(CaseRight.WRITE_MESSAGES);
    table.lock();
    return switch (find(caller, id)) {
      case Answer.Refused<CannedAnswer>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<CannedAnswer>(CannedAnswer old) ->
          Answer.unless(
              seen.refuses("this answer", old.version()).or(() -> forbids(caller, old)),
              () -> deed.apply(old));
    };
  }

  private Answer<CannedAnswer> kept(
      Caller caller,
      AnswerId id,
      PersonId by,
      Optional<TeamId> team,
      Reach reach,
      Wording typed,
      long version) {
    Wording wording = typed.stripped();
    var answer =
        new CannedAnswer(
            id,
            reach,
            by,
            reach == Reach.TEAM ? team : Optional.empty(),
            wording,
            0,
            Optional.empty(),
            clock.now(),
            version);
    Optional<Refusal> refusal =
        wording
            .refusal()
            .or(() -> homeless(answer))
            .or(() -> forbids(caller, answer))
            .or(() -> taken(answer));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    table.put(answer);
    return Answer.done(table.find(id).orElseThrow());
  }

  private static Optional<Refusal> homeless(CannedAnswer answer) {
    return answer.reach() == Reach.TEAM && answer.team().isEmpty()
        ? Optional.of(
            Refusal.conflict(
                "no-team",
                "You are in no team, so there is nobody to share it with. Keep it for yourself."))
        : Optional.empty();
  }

  /** Who may change it: its maker, its team, and leads what is shared. */
  private Optional<Refusal> forbids(Caller caller, CannedAnswer answer) {
    boolean may =
        switch (answer.reach()) {
          case MINE -> answer.by().equals(caller.person());
          case TEAM -> answer.team().equals(team(caller)) || caller.may(AnswerRight.SHARE_ANSWERS);
          case EVERYBODY -> caller.may(AnswerRight.SHARE_ANSWERS);
        };
    return may
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "canned-answer-shared",
                "What everybody is offered is kept by leads. Keep a copy for yourself or your team,"
                    + " or ask a lead."));
  }

  /** Among those of one person, of one team and of everybody, a shortcut means one answer. */
  private Optional<Refusal> taken(CannedAnswer answer) {
    return table
        .rival(answer)
        .map(
            other ->
                Refusal.conflict(
                    "shortcut-taken",
                    "The shortcut %s is taken by \"%s\". Choose another, or change that one."
                        .formatted(other.wording().shortcut(), other.wording().name())));
  }

  private boolean sees(Caller caller, CannedAnswer answer) {
    return switch (answer.reach()) {
      case MINE -> answer.by().equals(caller.person());
      case TEAM -> answer.team().equals(team(caller)) || caller.may(AnswerRight.SHARE_ANSWERS);
      case EVERYBODY -> true;
    };
  }

  private Optional<TeamId> team(Caller caller) {
    return people.find(caller, caller.person()).map(Versioned::value).flatMap(Person::team);
  }

  private static Refusal unknown(AnswerId id) {
    return Refusal.notFound("canned-answer-unknown", "You are offered no answer %s.".formatted(id));
  }
}
