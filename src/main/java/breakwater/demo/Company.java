package breakwater.demo;

import breakwater.accounts.CustomerTier;
import breakwater.demo.text.Leaf;
import breakwater.people.Person;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The house that is played, and whom it serves: {@code demo/company.yaml}.
 *
 * @param areas by name, the team that works on each
 * @param words from which texts are filled, by name
 */
record Company(
    String name,
    List<Team> teams,
    List<Member> members,
    List<Customer> customers,
    Map<String, TeamId> areas,
    Map<String, List<String>> words) {
  /** What each team needs to be told. */
  private static final String NEEDS =
      """
        context:
          - team: pipeline
            needs:
              - id: run-id
                label: The id of a run that failed, and its time
                question: Which run failed, and when?
          - team: apps
            needs:
              - id: version
                label: The version of the SDK or of the page
                question: Which version do you use?
          - team: engineering
            needs:
              - {id: region, label: The region, required: false}
          - team: security
            needs:
              - {id: affected-data, label: Which data are affected, required: false}
      """;

  /**
   * When somebody is at work: Monday to Friday, from one time of day to another that is later.
   *
   * @param zone where they live
   */
  record Shift(ZoneId zone, LocalTime from, LocalTime to) {
    /**
     * @param text {@code Europe/Lisbon 08:00-16:30}
     */
    static Shift of(String text) {
      String[] parts = text.split("[ -]+(?=\\d)");
      return new Shift(ZoneId.of(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    /** This instant when they are at work, else when they come next. */
    Instant workingAt(Instant instant) {
      ZonedDateTime there = instant.atZone(zone);
      while (free(there.getDayOfWeek()) || !there.toLocalTime().isBefore(to)) {
        there = there.plusDays(1).with(from);
      }
      return there.toLocalTime().isBefore(from) ? there.with(from).toInstant() : there.toInstant();
    }

    boolean working(Instant instant) {
      return workingAt(instant).equals(instant);
    }

    private static boolean free(DayOfWeek day) {
      return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
  }

  /** Somebody who works there. */
  record Member(Person person, Shift shift, String does) {
    PersonId id() {
      return person.id();
    }

    String firstName() {
      return person.name().split(" ")[0];
    }
  }

  /**
   * @param weight how often they write, beside others; 1 is usual
   * @param renewalInDays from the end of the prologue
   */
  record Customer(
      String id,
      String name,
      CustomerTier customerTier,
      int revenue,
      int renewalInDays,
      String region,
      Shift hours,
      int weight,
      String usage,
      List<Contact> contacts) {}

  record Contact(String name, String email) {
    String firstName() {
      return name.split(" ")[0];
    }
  }

  static Company read() {
    Leaf file = Leaf.of("company.yaml");
    String domain = file.text("domain");
    Map<String, TeamId> areas = new TreeMap<>();
    file.leaf("areas")
        .values()
        .forEach((area, team) -> areas.put(area.toString(), new TeamId(team.toString())));
    Map<String, List<String>> words = new TreeMap<>();
    Leaf lists = file.leaf("words");
    lists
        .values()
        .keySet()
        .forEach(name -> words.put(name.toString(), lists.texts(name.toString())));
    return new Company(
        file.text("name"),
        file.leaves("teams").stream().map(Company::team).toList(),
        file.leaves("people").stream().map(leaf -> member(leaf, domain)).toList(),
        file.leaves("accounts").stream().map(Company::customer).toList(),
        areas,
        words);
  }

  /**
   * A playbook with the routing of this house: each area to its team.
   *
   * @param shipped the one that the product comes with; all but its routing stays
   */
  String playbook(String shipped) {
    var text = new StringBuilder();
    boolean leaving = false;
    for (String line : shipped.lines().toList()) {
      leaving = line.matches("[A-Za-z].*") ? line.startsWith("routing:") : leaving;
      if (!leaving) {
        text.append(line).append('\n');
      }
    }
    text.append("\nrouting:\n  rows:\n");
    text.append("    - tier: ENGINEERING\n      types: [security]\n      team: security\n");
    areas.forEach(
        (area, team) ->
            text.append("    - tier: ENGINEERING\n      areas: [%s]\n".formatted(area))
                .append("      team: %s\n".formatted(team)));
    text.append("    - tier: SPECIALIST\n      team: specialists\n");
    text.append("    - tier: ENGINEERING\n      team: engineering\n");
    return text.append("    - tier: MANAGEMENT\n      team: management\n").append(NEEDS).toString();
  }

  List<Member> in(TeamId team) {
    return members.stream()
        .filter(m -> m.person().active() && m.person().team().filter(team::equals).isPresent())
        .toList();
  }

  Map<PersonId, Member> byId() {
    return members.stream().collect(Collectors.toMap(Member::id, m -> m));
  }

  private static Team team(Leaf leaf) {
    return new Team(
        new TeamId(leaf.text("id")),
        leaf.text("name"),
        leaf.one(Tier.class, "tier", Tier.FRONTLINE));
  }

  private static Member member(Leaf leaf, String domain) {
    String id = leaf.text("id");
    Person person =
        new Person(
            new PersonId(id),
            leaf.text("name"),
            id + "@" + domain,
            leaf.one(Role.class, "role", Role.AGENT),
            Optional.of(leaf.one(Tier.class, "tier", Tier.FRONTLINE)),
            Optional.of(new TeamId(leaf.text("team"))),
            leaf.texts("marks").stream().map(Mark::valueOf).collect(Collectors.toSet()),
            true);
    return new Member(person, Shift.of(leaf.text("shift")), leaf.text("does"));
  }

  private static Customer customer(Leaf leaf) {
    String id = leaf.text("id");
    return new Customer(
        id,
        leaf.text("name"),
        leaf.one(CustomerTier.class, "tier", CustomerTier.STANDARD),
        leaf.number("revenue", 12_000),
        leaf.number("renewal", 180),
        leaf.text("region"),
        Shift.of(leaf.text("zone") + " 08:00-18:00"),
        leaf.number("weight", 1),
        leaf.text("usage"),
        leaf.texts("contacts").stream().map(name -> contact(name, id)).toList());
  }

  private static Contact contact(String name, String account) {
    String plain =
        java.text.Normalizer.normalize(
                name.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
            .replaceAll("[^a-z ]", "");
    return new Contact(name, plain.replace(' ', '.') + "@" + account + ".example");
  }
}
