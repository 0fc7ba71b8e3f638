package breakwater.demo;

import breakwater.accounts.CustomerTier;
import breakwater.demo.Company.Customer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All that happens, in order: a prologue that ends where the present begins, and what goes on after
 * it. The same beginning gives the same scenes, so that a stopped play goes on where it was.
 */
final class Season {
  /** How long it goes on after the prologue. */
  private static final int DAYS_AFTER = 120;

  /** Days before the end on which everybody makes their rounds: one of them is a working day. */
  private static final int ROUNDS = 3;

  private static final long SEED = 20_260_917L;

  /**
   * One act of one tale.
   *
   * @param at when it is to happen; it happens later when the player was stopped meanwhile
   * @param tale which case of the play it belongs to, such as {@code d12-3}
   */
  record Scene(Instant at, String tale, Act act) {}

  private final Company company;
  private final List<Story> stories;
  private final Instant begins;
  private final int days;
  private final List<Scene> scenes = new ArrayList<>();
  private final List<Story> round = new ArrayList<>();
  private int finales;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private Season(Company company, List<Story> stories, Instant begins, int days) {
    this.company = company;
    this.stories = stories;
    this.begins = begins;
    this.days = days;
  }

  /**
   * @param begins the instant of the first day
   * @param days of the prologue
   */
  static List<Scene> of(Company company, List<Story> stories, Instant begins, int days) {
    return new Season(company, stories, begins, days).write();
  }

  private List<Scene> write() {
    for (int day = 0; day < days + DAYS_AFTER; day++) {
      ordinary(day);
      onTheirDay(day);
    }
    finale();
    rounds();
    scenes.sort(Comparator.comparing(Scene::at));
    return List.copyOf(scenes);
  }

  private void ordinary(int day) {
    LocalDate date = date(day);
    boolean free =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    int cases = free ? random.nextInt(4) : 5 + random.nextInt(6);
    for (int i = 0; i < cases; i++) {
      Story story = next();
      Customer customer = customer(story);
      Instant at = customer.hours().workingAt(date.atTime(minute(free)).toInstant(ZoneOffset.UTC));
      at = at.plusSeconds(random.nextInt(4 * 3_600));
      tell(story, "d%d-%d".formatted(day, i), customer, at);
    }
  }

  private LocalTime minute(boolean free) {
    return free
        ? LocalTime.of(random.nextInt(24), random.nextInt(60))
        : LocalTime.of(4 + random.nextInt(14), random.nextInt(60), random.nextInt(60));
  }

  private void onTheirDay(int day) {
    for (Story story : stories) {
      if (story.day().isPresent() && day % 75 == story.day().getAsInt() % days && day < days
          || story.day().isPresent() && day >= days && day % 75 == story.day().getAsInt()) {
        Instant at =
            date(day).atTime(story.at().orElse(LocalTime.of(9, 20))).toInstant(ZoneOffset.UTC);
        String tale = "s%d-%s".formatted(day, story.id());
        tell(story, tale, customer(story), at);
        others(story, tale, at);
      }
    }
  }

  /** Others who report the same, within an hour and a half. */
  private void others(Story story, String tale, Instant at) {
    List<Customer> rest = new ArrayList<>(company.customers());
    for (int i = 0; i < story.openings().size() && !rest.isEmpty(); i++) {
      Customer customer = rest.remove(random.nextInt(rest.size()));
      Instant when = at.plusSeconds(120 + random.nextInt(5_300));
      scenes.addAll(
          new Script(company, story, tale + "-" + i, customer, when, random.nextLong())
              .join(story.openings().get(i)));
    }
  }

  /** Where things stand when the prologue ends: escalations of every state, and a full desk. */
  private void finale() {
    stand(Finale.ESCALATIONS, stories.stream().filter(Story::climbs).toList());
    stand(Finale.cases(), stories.stream().filter(story -> !story.climbs()).toList());
  }

  private void stand(List<Finale> finales, List<Story> of) {
    List<Story> usual = of.stream().filter(story -> story.day().isEmpty()).toList();
    int next = 0;
    for (Finale finale : finales) {
      for (int tries = 0; tries < usual.size(); tries++) {
        List<Scene> tale = upTo(usual.get(next++ % usual.size()));
        if (finale.fits(tale)) {
          scenes.addAll(finale.move(tale, end()));
          break;
        }
      }
    }
  }

  private List<Scene> upTo(Story story) {
    Instant at = end().minus(Duration.ofHours(30 + random.nextInt(90)));
    return new Script(company, story, "f" + finales++, customer(story), at, random.nextLong())
        .write();
  }

  /** Of the past only the last days are told: what was read before leaves no trace to look at. */
  private void rounds() {
    for (int day = 0; day < days + DAYS_AFTER; day++) {
      for (Company.Member member : company.members()) {
        Instant at =
            date(day).atTime(member.shift().from()).atZone(member.shift().zone()).toInstant();
        boolean told = day >= days - ROUNDS || Rounds.leadsSpecialists(member);
        if (told && member.shift().working(at)) {
          scenes.add(
              new Scene(
                  at.plusSeconds(240), "rounds-" + member.id(), new Act.MakesRounds(member.id())));
        }
      }
    }
  }

  private Instant end() {
    return begins.plus(Duration.ofDays(days));
  }

  private void tell(Story story, String tale, Customer customer, Instant at) {
    scenes.addAll(new Script(company, story, tale, customer, at, random.nextLong()).write());
  }

  /** Every story is told as often as its weight says before any is told again. */
  private Story next() {
    if (round.isEmpty()) {
      stories.forEach(
          story -> {
            for (int i = 0; i < story.weight(); i++) {
              round.add(story);
            }
          });
    }
    return round.remove(random.nextInt(round.size()));
  }

  private Customer customer(Story story) {
    List<Customer> fitting = new ArrayList<>();
    for (Customer customer : company.customers()) {
      CustomerTier tier = customer.customerTier();
      boolean fits =
          story.account().map(customer.id()::equals).orElse(true)
              && (story.customers().isEmpty() || story.customers().contains(tier));
      for (int i = 0; fits && i < customer.weight(); i++) {
        fitting.add(customer);
      }
    }
    return fitting.get(random.nextInt(fitting.size()));
  }

  private LocalDate date(int day) {
    return begins.atZone(ZoneOffset.UTC).toLocalDate().plusDays(day);
  }
}
