package breakwater.playbook.setup;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The five answers of the first hour, as somebody typed them.
 *
 * @param engineering names; the first is asked when nothing else fits
 * @param opens a time of day, {@code closes} a later one
 * @param onCall the name, id or e-mail address of somebody who works here; empty = whoever sets the
 *     house up, until somebody else is named
 * @param onCallEmail of somebody who does not work here yet and is to be added; empty = nobody is
 * @param chat {@code none} = nowhere; so with {@code tracker}
 * @param teams which team a name means, where it is not the one whose id the name makes
 */
public record Answers(
    String frontline,
    List<String> engineering,
    String zone,
    String opens,
    String closes,
    String onCall,
    String onCallEmail,
    String chat,
    String tracker,
    Map<String, TeamId> teams) {
  /** Of a chat and a tracker that there are none. */
  public static final String NOWHERE = "none";

  /** Of characters, as of every team's name. */
  private static final int LONGEST_NAME = 200;

  private static final String IN_LETTERS =
      ", in letters or digits and at most %d characters.".formatted(LONGEST_NAME);

  public Answers {
    frontline = frontline.strip();
    engineering =
        engineering.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** Of which each name means the team whose id it makes. */
  public Answers(
      String frontline,
      List<String> engineering,
      String zone,
      String opens,
      String closes,
      String onCall,
      String onCallEmail,
      String chat,
      String tracker) {
    this(frontline, engineering, zone, opens, closes, onCall, onCallEmail, chat, tracker, Map.of());
  }

  Answers meaning(Map<String, TeamId> meant) {
    return new Answers(
        frontline,
        engineering,
        zone,
        opens,
        closes,
        onCall,
        onCallEmail,
        chat,
        tracker,
        Map.copyOf(meant));
  }

  /** Of the teams. */
  List<String> names() {
    return Stream.concat(Stream.of(frontline), engineering.stream()).toList();
  }

  /** Why no house can be made of them: of each that is wrong by itself, a sentence. */
  Map<String, String> wrong() {
    var wrong = new LinkedHashMap<String, String>();
    if (!isTeam(frontline)) {
      wrong.put("frontline", "Name the team that customers reach first" + IN_LETTERS);
    }
    if (engineering.isEmpty() || !engineering.stream().allMatch(this::isTeam)) {
      wrong.put("engineering", "Name at least one engineering team" + IN_LETTERS);
    } else if (engineers().stream().map(Team::id).distinct().count() < engineering.size()
        || engineers().stream().anyMatch(team -> team.id().value().equals(team(frontline)))) {
      wrong.put("engineering", "Give each team a name of its own.");
    }
    Optional<LocalTime> from = time(opens);
    Optional<LocalTime> to = time(closes);
    if (from.isEmpty()) {
      wrong.put("opens", "Give the hour at which support opens as 09:00.");
    }
    if (to.isEmpty()) {
      wrong.put("closes", "Give the hour at which support closes as 17:30.");
    } else if (from.isPresent() && !from.get().isBefore(to.get())) {
      wrong.put("closes", "The day must end after it begins.");
    }
    if (!isZone()) {
      wrong.put("zone", "Give the time zone by its name, as Europe/Berlin.");
    }
    return wrong;
  }

  private static Optional<LocalTime> time(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed.strip()));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private boolean isZone() {
    try {
      ZoneId.of(zone.strip());
      return true;
    } catch (DateTimeException noZone) {
      return false;
    }
  }

  private boolean isTeam(String name) {
    return name.length() <= LONGEST_NAME && !team(name).isEmpty();
  }

  /** These of the answers will not do; each of them says why. */
  static Refusal wanting(Map<String, String> wrong) {
    return Refusal.invalid("set-up-wanting", wrong);
  }

  Team first() {
    return team(frontline, Tier.FRONTLINE);
  }

  List<Team> engineers() {
    return engineering.stream().map(name -> team(name, Tier.ENGINEERING)).toList();
  }

  /** Monday to Friday; holidays are added on the calendar's page. */
  CalendarEdits.Draft office() {
    Window open = Window.of(opens.strip(), closes.strip());
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, List.of(open)));
    Schedule schedule =
        new Schedule(ZoneId.of(zone.strip()), week, Set.of(), Set.of(), Map.of(), Map.of());
    return new CalendarEdits.Draft("Office hours", schedule, Map.of(), Optional.empty());
  }

  private Team team(String name, Tier tier) {
    return new Team(new TeamId(team(name)), name, tier);
  }

  /** Empty = no id can be made of this name. */
  private String team(String name) {
    return Optional.ofNullable(teams.get(name)).map(TeamId::value).orElseGet(() -> id(name));
  }

  /** Empty = no id can be made of this name. */
  static String id(String name) {
    String plain =
        Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return Id.isValid(plain) ? plain : "";
  }
}
