package breakwater.playbook.setup;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.Teams;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a working house of five answers. Nobody needs to write a playbook for it.
 *
 * <p>Its preview is the plan that {@link #make} carries out, and is not done and taken back as
 * others are (decision 22): what a version of the playbook says is kept in memory by its number,
 * and a version that is taken back gives its number to the next.
 */
@Component
public class SetUp {
  private final Teams teams;
  private final Versions versions;
  private final CalendarEdits calendars;

  SetUp(Teams teams, Versions versions, CalendarEdits calendars) {
    this.teams = teams;
    this.versions = versions;
    this.calendars = calendars;
  }

  /** What would be made; nothing changes. */
  @Transactional(readOnly = true)
  public Answer<Plan> plan(Caller caller, Answers answers) {
    caller.must(PlaybookRight.EDIT_PLAYBOOK);
    Optional<Refusal> no = answers.refuses();
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    String before = versions.text(caller, versions.inForce(caller).number());
    return Answer.done(
        new Plan(
            answers.first(),
            answers.engineers(),
            answers.office(),
            PlaybookOfAnswers.write(before, answers, answers.engineers()),
            versions.edition(caller)));
  }

  /**
   * All of it or, when anything is refused, nothing.
   *
   * @param seen the edition of the playbook that the caller looked at; it must be said
   */
  @Transactional
  public Answer<Version> make(Caller caller, Seen seen, Answers answers) {
    return plan(caller, answers).then(plan -> carryOut(caller, seen, plan));
  }

  private Answer<Version> carryOut(Caller caller, Seen seen, Plan plan) {
    Optional<Refusal> stale = seen.demands("the playbook", plan.edition());
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    teams.put(caller, Seen.anything(), plan.frontline()).orThrow();
    plan.engineering().forEach(team -> teams.put(caller, Seen.anything(), team).orThrow());
    calendars.put(caller, Seen.anything(), CalendarId.OFFICE, plan.hours()).orThrow();
    Draft draft = new Draft(plan.yaml(), "The first hour: five answers", Optional.empty(), false);
    return Answer.done(versions.put(caller, seen, draft).orThrow());
  }
}
