package breakwater.playbook.setup;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import breakwater.people.Versioned;
import breakwater.playbook.Playbooks;
import breakwater.playbook.matrix.Matrix;
import breakwater.playbook.matrix.Matrix.Contacts;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the five answers back from what is in force: the playbook that was written here, and the
 * calendar {@code office}. So they are what holds, whoever changed it since, and not what somebody
 * typed once.
 */
@Component
public class AnswersInForce {
  /** What begins a playbook that a set-up made. */
  static final String MADE = "# Made by the first hour.";

  private static final Pattern TOOLS =
      Pattern.compile("(?m)^# GUESS chat: (.*), tracker: (.*) \\(connect them under Settings\\)$");

  /** A form takes no later end of a day. */
  private static final String LAST_MINUTE = "23:59";

  private final Versions versions;
  private final Playbooks playbooks;
  private final Calendars calendars;
  private final Teams teams;
  private final People people;
  private final Clock clock;
  private final TeamNames names;

  AnswersInForce(
      Versions versions,
      Playbooks playbooks,
      Calendars calendars,
      Teams teams,
      People people,
      Clock clock,
      TeamNames names) {
    this.versions = versions;
    this.playbooks = playbooks;
    this.calendars = calendars;
    this.teams = teams;
    this.people = people;
    this.clock = clock;
    this.names = names;
  }

  /**
   * What holds.
   *
   * @param answers which would make it again
   * @param made a set-up made the playbook, whether or not somebody wrote in it since; otherwise
   *     somebody wrote it
   * @param version of the playbook in force
   * @param edition of the playbook
   */
  public record Held(Answers answers, boolean made, Version version, long edition) {}

  /** Empty = the playbook that is shipped is in force, or one that names no teams. */
  @Transactional(readOnly = true)
  public Optional<Held> read(Caller caller) {
    Version version = versions.inForce(caller);
    if (version.shipped()) {
      return Optional.empty();
    }
    Matrix matrix = playbooks.version(Integer.toString(version.number())).section(Matrix.class);
    Optional<TeamId> first =
        matrix
            .step(Tier.FRONTLINE)
            .map(Matrix.Step::owners)
            .flatMap(c -> c.teams().stream().findFirst());
    Contacts engineers =
        matrix
            .step(Tier.ENGINEERING)
            .map(Matrix.Step::owners)
            .orElse(new Contacts(List.of(), List.of()));
    if (first.isEmpty() || engineers.teams().isEmpty()) {
      return Optional.empty();
    }
    String yaml = versions.text(caller, version.number());
    Matcher tools = TOOLS.matcher(yaml);
    boolean noted = tools.find();
    Schedule office = office(caller);
    Window open = hours(office);
    return Optional.of(
        new Held(
            new Answers(
                name(caller, first.get()),
                engineers.teams().stream().map(team -> name(caller, team)).toList(),
                office.zone().getId(),
                Window.label(open.from()),
                open.to() == Window.DAY ? LAST_MINUTE : Window.label(open.to()),
                engineers.people().stream().findFirst().map(id -> name(caller, id)).orElse(""),
                "",
                noted ? tools.group(1) : Answers.NOWHERE,
                noted ? tools.group(2) : Answers.NOWHERE),
            yaml.startsWith(MADE),
            version,
            versions.edition(caller)));
  }

  /** Nothing was set up. */
  public static Refusal none() {
    return Refusal.notFound(
        "set-up-not-made",
        "No set-up is in force: the playbook is the one that is shipped, or names no teams. POST"
            + " /api/v1/set-up makes one of five answers.");
  }

  /** As it is called, unless an answer of that name would mean another team. */
  private String name(Caller caller, TeamId id) {
    return teams
        .find(caller, id)
        .map(Versioned::value)
        .map(Team::name)
        .filter(name -> !name.contains(",") && names.means(caller, name, id))
        .orElse(id.value());
  }

  /** As they are called, unless others are called so too; nothing when they have left. */
  private String name(Caller caller, PersonId id) {
    List<Person> here = people.everybody(caller).stream().filter(Person::active).toList();
    return here.stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .map(Person::name)
        .map(
            name ->
                here.stream().filter(p -> p.name().equalsIgnoreCase(name)).count() == 1
                    ? name
                    : id.value())
        .orElse("");
  }

  private Schedule office(Caller caller) {
    return switch (calendars.find(caller, CalendarId.OFFICE)) {
      case Answer.Done(var calendar) -> calendar.at(clock.now()).schedule().schedule();
      case Answer.Refused(var no) -> throw new IllegalStateException(no.sentence());
    };
  }

  /** Of the first weekday that is open; from its first opening to its last closing. */
  private static Window hours(Schedule office) {
    Map<DayOfWeek, List<Window>> week = office.week();
    return Arrays.stream(DayOfWeek.values())
        .map(day -> week.getOrDefault(day, List.of()))
        .filter(windows -> !windows.isEmpty())
        .findFirst()
        .map(
            windows ->
                new Window(
                    windows.stream().mapToInt(Window::from).min().orElse(0),
                    windows.stream()
                        .mapToInt(w -> w.to() <= w.from() ? Window.DAY : w.to())
                        .max()
                        .orElse(Window.DAY)))
        .orElse(new Window(0, Window.DAY));
  }
}
