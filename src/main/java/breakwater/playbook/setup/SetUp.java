package breakwater.playbook.setup;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonChange;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.playbook.Named;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.Playbooks;
import breakwater.playbook.matrix.Matrix;
import breakwater.playbook.versions.Difference;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
  private final People people;
  private final Versions versions;
  private final Playbooks playbooks;
  private final PlaybookDocument document;
  private final CalendarEdits calendars;
  private final TeamNames names;

  SetUp(
      Teams teams,
      People people,
      Versions versions,
      Playbooks playbooks,
      PlaybookDocument document,
      CalendarEdits calendars,
      TeamNames names) {
    this.teams = teams;
    this.people = people;
    this.versions = versions;
    this.playbooks = playbooks;
    this.document = document;
    this.calendars = calendars;
    this.names = names;
  }

  /** The version that a set-up would replace; empty = it is the one that is shipped. */
  public Optional<Version> replaced(Caller caller) {
    return Optional.of(versions.inForce(caller)).filter(version -> !version.shipped());
  }

  /** Teams that there are, and that the playbook in force does not name. */
  public List<Team> unnamed(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    String number = Integer.toString(versions.inForce(caller).number());
    Set<TeamId> named = playbooks.version(number).section(Named.class).teams();
    return all(caller).stream().filter(team -> !named.contains(team.id())).toList();
  }

  /** What would be made; nothing changes. */
  @Transactional(readOnly = true)
  public Answer<Plan> plan(Caller caller, Answers typed) {
    caller.must(PlaybookRight.EDIT_PLAYBOOK);
    Answers answers = names.meant(caller, typed);
    List<Team> there = all(caller);
    List<Person> everybody = people.everybody(caller);
    Map<String, String> wrong = answers.wrong();
    Optional<Team> first =
        wrong.containsKey("engineering")
            ? Optional.empty()
            : Optional.of(answers.engineers().getFirst());
    elsewhere(answers, there, wrong);
    Answer<OnCall> onCall = OnCall.of(asks(caller), answers, everybody, first);
    if (onCall instanceof Answer.Refused<OnCall>(Refusal no)) {
      wrong.putAll(no.places());
    }
    return Answer.unless(
        Optional.of(wrong).filter(all -> !all.isEmpty()).map(Answers::wanting),
        () ->
            onCall.map(
                called -> {
                  House house =
                      House.of(called, asks(caller), everybody, there, first.orElseThrow());
                  return plan(caller, answers, there, called, house);
                }));
  }

  private Plan plan(Caller caller, Answers answers, List<Team> there, OnCall onCall, House house) {
    int number = versions.inForce(caller).number();
    String before = versions.text(caller, number);
    Matrix matrix = playbooks.version(Integer.toString(number)).section(Matrix.class);
    String yaml = PlaybookOfAnswers.write(before, matrix, answers, house);
    Set<TeamId> named = document.named(yaml).teams();
    return new Plan(
        answers.first(),
        answers.engineers(),
        named(answers)
            .filter(team -> there.stream().noneMatch(t -> t.id().equals(team.id())))
            .toList(),
        house.onCall(),
        onCall.added(),
        house.joins(),
        there.stream().filter(team -> !named.contains(team.id())).toList(),
        answers.office(),
        yaml,
        versions.edition(caller),
        replaced(caller),
        Difference.between(before, yaml));
  }

  /** A team of that name works on another tier, and stays there. */
  private static void elsewhere(Answers answers, List<Team> there, Map<String, String> wrong) {
    if (!wrong.containsKey("frontline")) {
      elsewhere("frontline", List.of(answers.first()), there, wrong);
    }
    if (!wrong.containsKey("engineering")) {
      elsewhere("engineering", answers.engineers(), there, wrong);
    }
  }

  private static void elsewhere(
      String field, List<Team> named, List<Team> there, Map<String, String> wrong) {
    named.stream()
        .flatMap(
            team ->
                there.stream().filter(it -> it.id().equals(team.id()) && it.tier() != team.tier()))
        .findFirst()
        .ifPresent(
            team ->
                wrong.put(
                    field,
                    "There is a team %s already, on the tier %s. Give this one another name, or change the tier of that team under Settings, Teams."
                        .formatted(team.name(), team.tier())));
  }

  private static Stream<Team> named(Answers answers) {
    return Stream.concat(Stream.of(answers.first()), answers.engineers().stream());
  }

  private List<Team> all(Caller caller) {
    return teams.list(caller, Optional.empty(), Integer.MAX_VALUE);
  }

  private static Optional<PersonId> asks(Caller caller) {
    return caller.actor().kind() == Actor.Kind.PERSON
        ? Optional.of(caller.person())
        : Optional.empty();
  }

  /**
   * All of it or, when anything is refused, nothing.
   *
   * @param seen the edition of the playbook that the caller looked at; it must be said
   * @param replace a playbook that somebody wrote here may be replaced
   */
  @Transactional
  public Answer<Version> make(Caller caller, Seen seen, Answers answers, boolean replace) {
    return plan(caller, answers).then(plan -> carryOut(caller, seen, plan, replace));
  }

  private Answer<Version> carryOut(Caller caller, Seen seen, Plan plan, boolean replace) {
    Optional<Refusal> no =
        seen.demands("the playbook", plan.edition())
            .or(() -> plan.replaces().filter(_ -> !replace).map(SetUp::unasked))
            .or(() -> later(caller));
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    plan.missing().forEach(team -> teams.put(caller, Seen.anything(), team).orThrow());
    if (plan.added()) {
      people.add(caller, plan.onCall()).orThrow();
    }
    plan.joins().forEach(join -> join(caller, join));
    calendars.put(caller, Seen.anything(), CalendarId.OFFICE, plan.hours()).orThrow();
    Draft draft = new Draft(plan.yaml(), "The first hour: five answers", Optional.empty(), false);
    return Answer.done(versions.put(caller, seen, draft).orThrow());
  }

  private void join(Caller caller, Plan.Join join) {
    var team = PersonChange.team(join.team());
    people.change(caller, join.person().id(), Seen.anything(), team).orThrow();
  }

  private Optional<Refusal> later(Caller caller) {
    return versions.later(caller).stream()
        .findFirst()
        .map(
            later ->
                Refusal.conflict(
                    "playbook-later-versions",
                    "Version %d of the playbook would take the place of the five answers at %s. Call it off on its page, then confirm."
                        .formatted(later.number(), later.from())));
  }

  private static Refusal unasked(Version version) {
    return Refusal.conflict(
        "playbook-not-shipped",
        "The five answers would replace version %d of the playbook, which was written here. Look at what would differ, then confirm that it may be replaced."
            .formatted(version.number()));
  }
}
