package breakwater.web.escalations;

import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationShown;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What all forms about an escalation have in common. */
@Component
class EscalationDeed {
  private final EscalationPage page;

  EscalationDeed(EscalationPage page) {
    this.page = page;
  }

  /** Something that a door does with an escalation, as a person saw it. */
  @FunctionalInterface
  interface Doing {
    Answer<EscalationShown> with(Caller caller, EscalationId id, Seen seen);
  }

  /**
   * Does it; from the board one returns to the board. What the form holds in {@code seen} is the
   * version that the person saw; a form without it says something that is never stale.
   *
   * @param form its name on the page
   * @param deed what is said afterwards, see {@link Deeds}
   */
  String did(Visit visit, EscalationId id, String form, String deed, Doing doing) {
    String seen = visit.request().getParameter("seen");
    Supplier<Answer<EscalationShown>> done =
        () -> doing.with(visit.caller(), id, Fields.seen(seen == null ? "" : seen));
    return visit.deed(
        form,
        done,
        it -> Deeds.then(next(visit, id), deed),
        refusal -> page.sentence(visit, id, refusal),
        () -> page.show(visit, id));
  }

  /** Refuses what a door could not even be asked. */
  static Answer<EscalationShown> wanted(String kind, String sentence) {
    return Answer.refused(Refusal.invalid(kind, sentence));
  }

  private static String next(Visit visit, EscalationId id) {
    return "board".equals(visit.request().getParameter("back"))
        ? "/escalations"
        : "/escalations/" + id;
  }
}
