package breakwater.web.firsthour;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.journal.Answer;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a working house of five answers. Nobody needs to write a playbook for it. */
@Component
class SetUp {
  private final Teams teams;
  private final Versions versions;
  private final CalendarEdits calendars;

  SetUp(Teams teams, Versions versions, CalendarEdits calendars) {
    this.teams = teams;
    this.versions = versions;
    this.calendars = calendars;
  }

  /**
   * @param engineering names, separated by commas; the first is asked when nothing else fits
   * @param opens a time of day, {@code closes} a later one
   * @param onCall empty = nobody yet
   */
  record Answers(
      String frontline,
      String engineering,
      String zone,
      String opens,
      String closes,
      String onCall,
      String chat,
      String tracker) {}

  /** All of it or, when anything is refused, nothing. */
  @Transactional
  Answer<Version> make(Caller caller, Answers answers) {
    List<String> names =
        Arrays.stream(answers.engineering().split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Optional<Refusal> no = refuses(answers, names);
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    teams.put(caller, Seen.anything(), team(answers.frontline().strip(), Tier.FRONTLINE)).orThrow();
    List<Team> engineering = names.stream().map(n -> team(n, Tier.ENGINEERING)).toList();
    engineering.forEach(team -> teams.put(caller, Seen.anything(), team).orThrow());
    calendars.put(caller, Seen.anything(), CalendarId.OFFICE, office(answers)).orThrow();
    String before = versions.text(caller, versions.inForce(caller).number());
    return versions.put(
        caller,
        Seen.version(versions.edition(caller)),
        new Draft(
            PlaybookOfAnswers.write(before, answers, engineering),
            "The first hour: five answers",
            Optional.empty(),
            false));
  }

  /** Monday to Friday; holidays are added on the calendar's page. */
  private static CalendarEdits.Draft office(Answers answers) {
    Window open = Window.of(answers.opens().strip(), answers.closes().strip());
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, List.of(open)));
    Schedule schedule =
        new Schedule(
            ZoneId.of(answers.zone().strip()), week, Set.of(), Set.of(), Map.of(), Map.of());
    return new CalendarEdits.Draft("Office hours", schedule, Map.of(), Optional.empty());
  }

  private static Optional<Refusal> refuses(Answers answers, List<String> engineering) {
    var wrong = new ArrayList<String>();
    if (id(answers.frontline()).isEmpty()) {
      wrong.add("Name the team that customers reach first.");
    }
    if (engineering.isEmpty() || engineering.stream().anyMatch(name -> id(name).isEmpty())) {
      wrong.add("Name at least one engineering team, in letters or digits.");
    }
    try {
      ZoneId.of(answers.zone().strip());
      if (!LocalTime.parse(answers.opens().strip())
          .isBefore(LocalTime.parse(answers.closes().strip()))) {
        wrong.add("The day must end after it begins.");
      }
    } catch (DateTimeException e) {
      wrong.add("Give the hours as 09:00 and 17:30, and the zone as Europe/Berlin.");
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.invalid("set-up-wanting", String.join(" ", wrong)));
  }

  private static Team team(String name, Tier tier) {
    return new Team(new TeamId(id(name)), name, tier);
  }

  /** Empty = no id can be made of this name. */
  private static String id(String name) {
    String plain =
        Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return Id.isValid(plain) ? plain : "";
  }
}
