package breakwater.escalation;

import breakwater.cases.Priority;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Contested;
import breakwater.journal.Actor;
import breakwater.journal.Fact;
import breakwater.journal.Refusal;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.List;
import java.util.Optional;

/** What may not be done with an escalation where it stands, each with a sentence that says why. */
final class Can {
  /** Characters of a reason, note or answer. */
  static final int LONGEST = 20_000;

  /** Entries of a list of what is missing. */
  static final int MOST = 50;

  private Can() {}

  static Optional<Refusal> claim(Escalation it) {
    return switch (it.state()) {
      case RAISED -> Optional.empty();
      case CLAIMED, STARTED ->
          no(it, "claim", "%s has it already".formatted(owner(it)), "Ask them to hand it over");
      case BOUNCED_BACK ->
          no(it, "claim", "it was bounced back", "It can be claimed when support sends it again");
      case RESOLVED, CLOSED, WITHDRAWN -> over(it, "claim");
    };
  }

  static Optional<Refusal> start(Escalation it, PersonId by) {
    if (it.state() == State.STARTED && owns(it, by)) {
      return no(it, "start", "you have started already", "Go on");
    }
    return own(it, by, "start");
  }

  /** For whatever only the owner does: bounce back, ask, release, hand over, resolve. */
  static Optional<Refusal> own(Escalation it, PersonId by, String verb) {
    return switch (it.state()) {
      case CLAIMED, STARTED ->
          owns(it, by)
              ? Optional.empty()
              : no(it, verb, "%s has it".formatted(owner(it)), "Ask them, or ask for a handover");
      case RAISED -> no(it, verb, "nobody has claimed it", "Claim it first");
      case BOUNCED_BACK ->
          no(it, verb, "it was bounced back", "It can be claimed when support sends it again");
      case RESOLVED, CLOSED, WITHDRAWN -> over(it, verb);
    };
  }

  static Optional<Refusal> whileOpen(Escalation it, String verb) {
    return it.state().open() ? Optional.empty() : over(it, verb);
  }

  static Optional<Refusal> transfer(Escalation it, TeamId to) {
    if (it.state() == State.BOUNCED_BACK) {
      return no(it, "transfer", "it was bounced back", "It goes on when support sends it again");
    }
    return whileOpen(it, "transfer")
        .or(
            () ->
                it.team().filter(to::equals).isPresent()
                    ? no(it, "transfer", "team %s has it".formatted(to), "Name another team")
                    : Optional.empty());
  }

  static Optional<Refusal> downgrade(Escalation it, Priority to) {
    return whileOpen(it, "downgrade")
        .or(
            () ->
                it.priority().atLeast(to) && it.priority() != to
                    ? Optional.empty()
                    : no(
                        it,
                        "downgrade",
                        "its priority is %s".formatted(it.priority()),
                        "Name a lower one; to raise it, change the case"));
  }

  static Optional<Refusal> close(Escalation it) {
    return it.state() == State.RESOLVED ? Optional.empty() : whileOpen(it, "close");
  }

  /** For what follows a resolution: shipped, told, confirmed. */
  static Optional<Refusal> afterResolution(Escalation it, String verb) {
    return it.state() == State.RESOLVED || it.state() == State.CLOSED
        ? Optional.empty()
        : no(it, verb, "it is %s".formatted(it.state()), "Resolve it first");
  }

  static Optional<Refusal> contest(Escalation it) {
    return lastBounced(it)
        .map(
            pass ->
                pass.contested()
                    ? no(
                        it,
                        "contest",
                        "its last bounceback was contested",
                        "Wait for the judgement")
                    : Optional.<Refusal>empty())
        .orElseGet(() -> no(it, "contest", "it was never bounced back", "There is nothing to do"));
  }

  /** Whoever bounced it back, or contested that, is a party and does not judge. */
  static Optional<Refusal> judge(Escalation it, Actor by) {
    Optional<Pass> pass = lastBounced(it).filter(p -> p.contested() && p.upheld().isEmpty());
    if (pass.isEmpty()) {
      return no(it, "judge", "no contest of it waits for a judgement", "There is nothing to do");
    }
    int number = pass.get().number();
    return it.facts().stream()
        .filter(recorded -> recorded.by().equals(by))
        .flatMap(recorded -> part(recorded.fact(), number).stream())
        .findFirst()
        .flatMap(part -> no(it, "judge", "you %s".formatted(part), "Ask somebody else to judge"));
  }

  /** What somebody did in the dispute about a pass. */
  private static Optional<String> part(Fact fact, int pass) {
    return switch (fact) {
      case BouncedBack bounced when bounced.pass() == pass ->
          Optional.of("bounced it back yourself");
      case Contested contested when contested.pass() == pass ->
          Optional.of("contested it yourself");
      default -> Optional.empty();
    };
  }

  static Optional<Refusal> answer(Escalation it, QuestionId question) {
    if (!it.asked().contains(question)) {
      return Optional.of(
          Refusal.notFound(
              "question-unknown",
              "Escalation %s has no question %s.".formatted(it.id(), question)));
    }
    return it.answered().contains(question)
        ? no(it, "answer", "%s was answered".formatted(question), "Add a note to the case instead")
        : Optional.empty();
  }

  static Optional<Pass> lastBounced(Escalation it) {
    return it.passes().reversed().stream().filter(p -> p.bouncedAt().isPresent()).findFirst();
  }

  static Optional<Refusal> text(String what, String text) {
    return text.isBlank() || text.length() > LONGEST
        ? Optional.of(
            Refusal.invalid(
                "text-wanted", "Write %s, in 1 to %d characters.".formatted(what, LONGEST)))
        : Optional.empty();
  }

  static Optional<Refusal> text(String what, Optional<String> text) {
    return text.filter(t -> !t.isBlank()).flatMap(t -> text(what, t));
  }

  static Optional<Refusal> list(String what, List<String> texts) {
    if (texts.size() > MOST) {
      return Optional.of(
          Refusal.invalid("list-too-long", "%s holds at most %d entries.".formatted(what, MOST)));
    }
    return texts.stream().map(text -> text(what, text)).flatMap(Optional::stream).findFirst();
  }

  private static boolean owns(Escalation it, PersonId by) {
    return it.owner().filter(by::equals).isPresent();
  }

  private static String owner(Escalation it) {
    return it.owner().map(PersonId::value).orElse("nobody");
  }

  private static Optional<Refusal> over(Escalation it, String verb) {
    return no(
        it, verb, "it is %s".formatted(it.state()), "A new call for the case raises a new one");
  }

  private static Optional<Refusal> no(Escalation it, String verb, String truth, String instead) {
    return Optional.of(
        Refusal.conflict(
            "escalation-state",
            "You tried to %s escalation %s, but %s. %s.".formatted(verb, it.id(), truth, instead)));
  }
}
