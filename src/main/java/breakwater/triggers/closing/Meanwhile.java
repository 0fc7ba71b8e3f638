package breakwater.triggers.closing;

import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.triggers.Call;
import breakwater.triggers.CallLetThrough;
import breakwater.triggers.CallReturned;
import breakwater.triggers.attention.Snooze;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time in which somebody means to come back to a case by themselves: while it climbs, or is put
 * aside until a day. Silence counts from when that is over. What is called for and waits at the
 * gate does not climb yet, and what engineering returned waits there again: where it is the
 * customer who has the evidence, it waits for them.
 *
 * @param to empty = it goes on
 */
record Meanwhile(Instant from, Optional<Instant> to) {

  static List<Meanwhile> of(History history) {
    Stream<Meanwhile> climbing =
        Call.all(history).stream()
            .filter(call -> !call.withdrawn())
            .flatMap(call -> climbing(history, call));
    Stream<Meanwhile> aside =
        Snooze.all(history).stream()
            .filter(it -> it.until().isPresent())
            .map(it -> new Meanwhile(it.since(), it.end()));
    return Stream.concat(climbing, aside).sorted(Comparator.comparing(Meanwhile::from)).toList();
  }

  /** From each time that the gate let it through to its return, at last to its end. */
  private static Stream<Meanwhile> climbing(History history, Call call) {
    var rounds = new ArrayList<Meanwhile>();
    Optional<Instant> since = Optional.empty();
    for (Recorded<?> recorded : history.inEffect()) {
      switch (recorded.fact()) {
        case CallLetThrough through when through.call().equals(call.id()) ->
            since = since.or(() -> Optional.of(recorded.at()));
        case CallReturned back when back.returns(call.id()) -> {
          since.ifPresent(from -> rounds.add(new Meanwhile(from, Optional.of(recorded.at()))));
          since = Optional.empty();
        }
        default -> {}
      }
    }
    since.ifPresent(from -> rounds.add(new Meanwhile(from, call.endedAt())));
    return rounds.stream();
  }

  /**
   * What is left of a silence that begins at an instant.
   *
   * @param all in the order in which they begin
   */
  static List<Silence> leave(List<Meanwhile> all, Idle idle, Instant begin) {
    var left = new ArrayList<Silence>();
    Optional<Instant> from = Optional.of(begin);
    for (Meanwhile it : all) {
      if (from.filter(it::lastsBeyond).isPresent()) {
        from.filter(it.from()::isAfter)
            .map(at -> new Silence(idle, at, Optional.of(it.from())))
            .ifPresent(left::add);
        from = it.to();
      }
    }
    from.map(at -> new Silence(idle, at, Optional.empty())).ifPresent(left::add);
    return left;
  }

  private boolean lastsBeyond(Instant at) {
    return to.filter(end -> !end.isAfter(at)).isEmpty();
  }
}
