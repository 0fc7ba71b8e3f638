package breakwater.web.attention;

import breakwater.cases.Case;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.outbox.NoticeWishes;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.triggers.attention.Attention;
import breakwater.triggers.attention.Snooze;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the person put a case aside and watch it, and shows who else does. */
@Component
class AttentionPanel implements CasePanel {
  private final Attention attention;
  private final NoticeWishes wishes;
  private final Clock clock;

  AttentionPanel(Attention attention, NoticeWishes wishes, Clock clock) {
    this.attention = attention;
    this.wishes = wishes;
    this.clock = clock;
  }

  /**
   * @param watching whether the person does
   * @param others who could be let know: whoever works here and does not watch it
   * @param mornings when it could come back, in the person's zone
   */
  record Shown(
      Optional<Snooze> snooze,
      boolean watching,
      List<PersonId> watchers,
      List<Person> others,
      List<Morning> mornings,
      String zone) {}

  /** A morning at which a case could come back. */
  record Morning(String choice, String words, Instant at) {}

  @Override
  public String name() {
    return "attention";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String template() {
    return "cases/panel-attention";
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return switch (attention.of(visit.caller(), shown.id())) {
      case Answer.Done<Attention.Shown>(Attention.Shown it) -> Optional.of(shown(visit, it));
      case Answer.Refused<Attention.Shown> _ -> Optional.empty();
    };
  }

  private Shown shown(Visit visit, Attention.Shown it) {
    Optional<PersonId> self = visit.person();
    ZoneId zone = self.map(wishes::zone).orElse(ZoneOffset.UTC);
    return new Shown(
        it.snooze(),
        self.filter(it.watchers()::has).isPresent(),
        List.copyOf(it.watchers().since().keySet()),
        visit.names().people().stream().filter(p -> !it.watchers().has(p.id())).toList(),
        Mornings.after(clock.now(), zone),
        zone.toString());
  }
}
