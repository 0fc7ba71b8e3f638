package breakwater.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The arithmetic of working time, against the definition: a second is open by its local label. */
class WorkingTimeLawsTest {
  /** Zones that change by hours, by half an hour, by a whole day, at midnight, or to the east. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "America/Sao_Paulo",
          "Antarctica/Troll",
          "UTC");

  private static final long YEAR = 31_536_000;
  private static final long FIRST = Instant.parse("2011-01-01T00:00:00Z").getEpochSecond();

  @Property(tries = 200)
  void timeAddsUp(@ForAll long seed) {
    var random = new Random(seed);
    WorkingTime time = time(random);
    long a = instant(random);
    long b = a + random.nextLong(YEAR / 4);
    long c = b + random.nextLong(YEAR / 4);
    assertThat(time.elapsed(a, b) + time.elapsed(b, c)).isEqualTo(time.elapsed(a, c));
    assertThat(time.elapsed(c, a)).isZero();
  }

  @Property(tries = 200)
  void whatIsAddedHasElapsedAndNotASecondSooner(@ForAll long seed) {
    var random = new Random(seed);
    WorkingTime time = time(random);
    long from = instant(random);
    long seconds = random.nextLong(300_000);
    long due = time.add(from, seconds);
    if (due != WorkingTime.NEVER) {
      assertThat(time.elapsed(from, due)).isEqualTo(seconds);
      if (seconds > 0) {
        assertThat(time.elapsed(from, due - 1)).isEqualTo(seconds - 1);
      }
    }
  }

  @Property(tries = 60)
  void eachSecondIsOpenByItsLocalLabelOnly(@ForAll long seed) {
    var random = new Random(seed);
    Schedule schedule = schedule(random);
    WorkingTime time = WorkingTime.of(schedule);
    long from = instant(random);
    long until = from + 3 * 86_400;
    long open = 0;
    for (long at = from; at < until; at += 60) {
      boolean expected = isOpen(schedule, at);
      assertThat(time.isOpen(at)).as("%s in %s", at, schedule.zone()).isEqualTo(expected);
      open += expected ? 60 : 0;
    }
    // Windows begin and end at whole minutes, and so do these questions.
    assertThat(time.elapsed(from, until)).isEqualTo(open);
  }

  /** Clocks, section 5, items 6 and 7: work ends at 17:00:00, and that instant is not open. */
  @Example
  void aDeadlineMayBeTheInstantAtWhichWorkEnds() {
    var friday = Map.of(DayOfWeek.FRIDAY, List.of(Window.of("09:00", "17:00")));
    WorkingTime time =
        WorkingTime.of(
            new Schedule(
                ZoneId.of("Europe/Berlin"), friday, Set.of(), Set.of(), Map.of(), Map.of()));
    long four = Instant.parse("2026-11-20T15:00:00Z").getEpochSecond();
    assertThat(time.add(four, 3_600)).isEqualTo(four + 3_600);
    assertThat(time.isOpen(four + 3_600)).isFalse();
    assertThat(time.isOpen(four + 3_599)).isTrue();
  }

  /** Clocks, section 1.6, 6: eight hours across the night in which a clock is put forward. */
  @Example
  void summerTimeTakesAnHourFromTheNightShift() {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.SATURDAY, List.of(Window.of("22:00", "06:00")));
    WorkingTime night =
        WorkingTime.of(
            new Schedule(ZoneId.of("Europe/Berlin"), week, Set.of(), Set.of(), Map.of(), Map.of()));
    long noon = Instant.parse("2026-03-28T11:00:00Z").getEpochSecond();
    assertThat(night.elapsed(noon, noon + 86_400)).isEqualTo(7 * 3_600);
    long evening = Instant.parse("2026-03-28T20:00:00Z").getEpochSecond();
    assertThat(WorkingTime.ALWAYS.add(evening, 8 * 3_600)).isEqualTo(evening + 8 * 3_600);
  }

  private static boolean isOpen(Schedule schedule, long at) {
    var label = Instant.ofEpochSecond(at).atZone(schedule.zone());
    int second = label.toLocalTime().toSecondOfDay();
    return schedule.openOn(label.toLocalDate()).stream()
        .anyMatch(window -> window.from() <= second && second < window.to());
  }

  private static WorkingTime time(Random random) {
    return random.nextBoolean()
        ? WorkingTime.of(schedule(random))
        : WorkingTime.of(
            List.of(
                new WorkingTime.Since(Long.MIN_VALUE, schedule(random)),
                new WorkingTime.Since(instant(random), schedule(random))));
  }

  private static long instant(Random random) {
    return FIRST + random.nextLong(YEAR * 2 / 60) * 60;
  }

  private static Schedule schedule(Random random) {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, windows(random));
    }
    var holidays = new HashSet<LocalDate>();
    var overrides = new HashMap<LocalDate, List<Window>>();
    var closures = new HashMap<LocalDate, List<Window>>();
    for (int i = 0; i < 40; i++) {
      holidays.add(date(random));
      overrides.put(date(random), windows(random));
      closures.put(date(random), windows(random));
    }
    return new Schedule(
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        week,
        holidays,
        Set.of(),
        overrides,
        closures);
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(2011, 1, 1).plusDays(random.nextInt(800));
  }

  /** None, one or two; also over midnight, and over each other. */
  private static List<Window> windows(Random random) {
    return random
        .ints(random.nextInt(3), 0, 1_440)
        .mapToObj(from -> new Window(from * 60, random.nextInt(1, 1_441) * 60))
        .toList();
  }
}
