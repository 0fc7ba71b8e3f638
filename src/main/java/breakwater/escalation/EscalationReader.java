package breakwater.escalation;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Closed;
import breakwater.escalation.EscalationFact.Decided;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.FollowUpGiven;
import breakwater.escalation.EscalationFact.QuestionAnswered;
import breakwater.escalation.EscalationFact.QuestionAsked;
import breakwater.escalation.EscalationFact.Resolved;
import breakwater.escalation.EscalationFact.Shipped;
import breakwater.escalation.EscalationFact.Withdrawn;
import breakwater.escalation.EscalationShown.DecisionShown;
import breakwater.escalation.EscalationShown.FollowUpShown;
import breakwater.escalation.EscalationShown.PassShown;
import breakwater.escalation.EscalationShown.QuestionShown;
import breakwater.escalation.EscalationShown.ResolutionShown;
import breakwater.escalation.EscalationShown.ShipmentShown;
import breakwater.escalation.followups.Owed;
import breakwater.escalation.ladders.LadderBook;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts the words to an escalation. */
@Component
class EscalationReader {
  private static final String ERASED = "(erased)";

  private final Texts texts;
  private final LadderBook ladders;

  EscalationReader(Texts texts, LadderBook ladders) {
    this.texts = texts;
    this.ladders = ladders;
  }

  EscalationShown show(History history, Escalation it) {
    Pass pass = it.pass();
    return new EscalationShown(
        it.id(),
        new CaseId(history.subject().id()),
        it.call(),
        it.tier(),
        it.path(),
        it.team(),
        it.severity(),
        it.priority(),
        it.state(),
        it.owner(),
        pass.raisedAt(),
        it.firstRaisedAt(),
        pass.claimedAt(),
        pass.startedAt(),
        it.bouncedAt(),
        it.decidedAt(),
        it.resolvedAt(),
        pass.number(),
        pass.handoffDelay().map(Duration::toSeconds),
        it.totalHandoffDelay().map(Duration::toSeconds),
        it.passes().stream().map(p -> pass(it, p)).toList(),
        each(it, QuestionAsked.class, r -> question(it, r)),
        each(it, FollowUpGiven.class, this::followUp),
        last(it, Decided.class, this::decision),
        it.resolvedAt().flatMap(at -> last(it, Resolved.class, this::resolution)),
        last(it, Shipped.class, r -> shipment(r.fact())),
        last(it, Closed.class, r -> words(r.fact().reason())),
        withdrawal(it),
        Owed.of(history, it),
        ladders.show(history, it),
        it.version());
  }

  private Optional<EscalationShown.WithdrawalShown> withdrawal(Escalation it) {
    if (it.state() != State.WITHDRAWN) {
      return Optional.empty();
    }
    return last(
            it,
            Withdrawn.class,
            on ->
                new EscalationShown.WithdrawalShown(
                    on.recorded().at(), Optional.of(words(on.fact().reason())), Optional.empty()))
        .or(
            () ->
                last(
                    it,
                    EndedWithCase.class,
                    on ->
                        new EscalationShown.WithdrawalShown(
                            on.recorded().at(),
                            Optional.empty(),
                            Optional.of(on.fact().finishedAt()))));
  }

  private PassShown pass(Escalation it, Pass pass) {
    Optional<BouncedBack> bounce =
        it.facts().stream()
            .map(Recorded::fact)
            .filter(BouncedBack.class::isInstance)
            .map(BouncedBack.class::cast)
            .filter(b -> b.pass() == pass.number())
            .findFirst();
    return new PassShown(
        pass.number(),
        pass.raisedAt(),
        pass.claimedAt(),
        pass.startedAt(),
        pass.bouncedAt(),
        bounce.map(b -> words(b.reason())),
        bounce.map(b -> b.missing().stream().map(this::words).toList()).orElse(List.of()),
        pass.contested(),
        pass.upheld(),
        pass.handoffDelay().map(Duration::toSeconds));
  }

  private QuestionShown question(Escalation it, On<QuestionAsked> asked) {
    QuestionId id = asked.fact().question();
    Optional<String> answer =
        it.facts().stream()
            .map(Recorded::fact)
            .filter(f -> f instanceof QuestionAnswered a && a.question().equals(id))
            .map(f -> words(((QuestionAnswered) f).text()))
            .findFirst();
    return new QuestionShown(id, asked.recorded().at(), words(asked.fact().text()), answer);
  }

  private FollowUpShown followUp(On<FollowUpGiven> given) {
    return new FollowUpShown(
        given.at(), given.recorded().by(), given.fact().audience(), words(given.fact().text()));
  }

  private DecisionShown decision(On<Decided> decided) {
    return new DecisionShown(
        decided.at(), decided.fact().decision(), decided.fact().note().map(this::words));
  }

  private ResolutionShown resolution(On<Resolved> resolved) {
    Resolved fact = resolved.fact();
    return new ResolutionShown(
        fact.person(),
        resolved.at(),
        fact.cause().map(this::words),
        fact.rootCause().map(this::words),
        words(fact.resolution()),
        fact.workaround().map(this::words),
        fact.minutes(),
        fact.depth());
  }

  private ShipmentShown shipment(Shipped shipped) {
    return new ShipmentShown(words(shipped.version()), shipped.date());
  }

  private String words(Term term) {
    return term.label()
        .map(Label::value)
        .orElseGet(() -> term.words().map(this::words).orElse(ERASED));
  }

  private String words(TextRef ref) {
    return texts.read(ref).orElse(ERASED);
  }

  /** A fact of one type, and when it took effect. */
  private record On<F>(F fact, Recorded<?> recorded) {
    Instant at() {
      return recorded.at();
    }
  }

  private static <F, S> List<S> each(Escalation it, Class<F> type, Function<On<F>, S> shown) {
    return it.facts().stream()
        .filter(r -> type.isInstance(r.fact()))
        .map(r -> shown.apply(new On<>(type.cast(r.fact()), r)))
        .toList();
  }

  private static <F, S> Optional<S> last(Escalation it, Class<F> type, Function<On<F>, S> shown) {
    return it.facts().reversed().stream()
        .filter(r -> type.isInstance(r.fact()))
        .map(r -> shown.apply(new On<>(type.cast(r.fact()), r)))
        .findFirst();
  }
}
