package breakwater.gate.proposals;

import breakwater.cases.Said.Direction;
import breakwater.cases.story.Message;
import breakwater.gate.proposals.Known.Move;
import breakwater.journal.Actor;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Who of each tier has worked on it last: they can say whether it is verified. */
final class FromColleagues {
  private FromColleagues() {}

  static Stream<Draft> read(Known known) {
    return Stream.concat(
        last(known, Tier.FRONTLINE, Slot.FRONTLINE), last(known, Tier.SPECIALIST, Slot.SPECIALIST));
  }

  /** What somebody did on the case. */
  private record Did(PersonId who, Instant at, Source source) {}

  private static Stream<Draft> last(Known known, Tier tier, Slot slot) {
    return Stream.concat(
        known.messages().stream().flatMap(it -> wrote(known, it).stream()),
        known.moves().stream().map(it -> moved(known, it)))
        .filter(did -> known.tiers().get(did.who()) == tier)
        .max(Comparator.comparing(Did::at))
        .map(did -> Draft.part(slot, did.who().value(), did.source()))
        .stream();
  }

  private static Optional<Did> wrote(Known known, Message message) {
    boolean ours = message.direction() != Direction.INBOUND && !message.automatic();
    return ours && message.by().kind() == Actor.Kind.PERSON
        ? Optional.of(
            new Did(
                new PersonId(message.by().id()),
                message.at(),
                known.said(message, "They wrote on the case")))
        : Optional.empty();
  }

  private static Did moved(Known known, Move move) {
    return new Did(
        move.by(),
        move.at(),
        new Source(
            "They noted progress, " + Known.minute(move.at()),
            "/cases/%s#timeline".formatted(known.id())));
  }
}
