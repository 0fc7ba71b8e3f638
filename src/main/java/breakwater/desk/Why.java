package breakwater.desk;

import breakwater.cases.Priority;
import breakwater.escalation.State;
import breakwater.sla.clock.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of a case why it stands where it does (F36): computed for the rows that are shown. */
final class Why {
  /** A line holds no more. */
  private static final int MOST = 4;

  private Why() {}

  /** At least one reason, what weighs most first. */
  static List<Reason> of(DeskItem item, Instant now) {
    var reasons = new ArrayList<Reason>();
    if (!item.status().unfinished()) {
      String finished = item.status().name().toLowerCase(Locale.ROOT);
      reasons.add(Reason.of(Reason.Kind.FINISHED, finished, item.statusSince()));
    }
    if (!item.live()) {
      reasons.add(Reason.of(Reason.Kind.IMPORTED, "imported, and not worked on here"));
    }
    aside(item).ifPresent(reasons::add);
    promise(item, now).ifPresent(reasons::add);
    weight(item.priority()).ifPresent(reasons::add);
    climbing(item).ifPresent(reasons::add);
    conversation(item).ifPresent(reasons::add);
    if (item.status().waiting()) {
      reasons.add(Reason.of(Reason.Kind.WAITING, "it waits, began", item.statusSince()));
    }
    if (item.reopenings() > 0) {
      reasons.add(Reason.of(Reason.Kind.REOPENED, reopened(item.reopenings())));
    }
    if (item.assignee().isEmpty() && item.status().unfinished()) {
      reasons.add(Reason.of(Reason.Kind.NOBODY, "nobody has it"));
    }
    reasons.add(Reason.of(Reason.Kind.AGE, "opened", item.openedAt()));
    return List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
  }

  private static Optional<Reason> promise(DeskItem item, Instant now) {
    return item.dueAt()
        .map(
            due -> {
              String what = item.dueKind().map(Kind::words).orElse("a promise");
              if (!now.isBefore(due)) {
                return Reason.of(Reason.Kind.MISSED, what + " was due", due);
              }
              boolean near = item.nearAt().filter(at -> !now.isBefore(at)).isPresent();
              return near
                  ? Reason.of(Reason.Kind.NEAR, what + " is near, due", due)
                  : Reason.of(Reason.Kind.DUE, what + " due", due);
            });
  }

  private static Optional<Reason> aside(DeskItem item) {
    return !item.snoozed()
        ? Optional.empty()
        : Optional.of(
            item.snoozedUntil()
                .map(until -> Reason.of(Reason.Kind.SNOOZED, "put aside, back", until))
                .orElseGet(
                    () -> Reason.of(Reason.Kind.SNOOZED, "put aside until the customer writes")));
  }

  private static Optional<Reason> weight(Priority priority) {
    return switch (priority) {
      case CRITICAL -> Optional.of(Reason.of(Reason.Kind.PRIORITY, "critical: before all others"));
      case HIGH -> Optional.of(Reason.of(Reason.Kind.PRIORITY, "high: counts five days older"));
      case MEDIUM, LOW -> Optional.empty();
    };
  }

  private static Optional<Reason> climbing(DeskItem item) {
    return item.climbing()
        .map(
            state ->
                state == State.BOUNCED_BACK
                    ? Reason.of(Reason.Kind.BOUNCED_BACK, "came back: something is missing")
                    : Reason.of(Reason.Kind.CLIMBING, has(item, state)));
  }

  private static String has(DeskItem item, State state) {
    String tier = item.tier().name().toLowerCase(Locale.ROOT);
    return switch (state) {
      case RAISED -> "raised to " + tier + ", not claimed";
      case CLAIMED -> tier + " claimed it";
      case STARTED -> tier + " works on it";
      default -> "with " + tier;
    };
  }

  private static Optional<Reason> conversation(DeskItem item) {
    if (item.lastFromCustomer().isEmpty() || !item.status().unfinished()) {
      return Optional.empty();
    }
    Instant wrote = item.lastFromCustomer().get();
    if (item.unseen()) {
      return Optional.of(Reason.of(Reason.Kind.UNSEEN, "new message", wrote));
    }
    return item.customerWaits()
        ? Optional.of(
            Reason.of(Reason.Kind.CUSTOMER_WAITS, "the customer waits for an answer, wrote", wrote))
        : Optional.empty();
  }

  private static String reopened(int times) {
    return times == 1 ? "reopened once" : "reopened %d times".formatted(times);
  }
}
