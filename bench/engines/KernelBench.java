package breakwater.bench;

import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.calendar.WorkingTime;
import breakwater.sla.clock.Clocks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Working time of Berlin, Monday to Friday from nine to five with ten holidays a year, at instants
 * spread over ten years; and the fold of a case of 20 events into 19 clocks. One thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelBench {
  private static final int QUESTIONS = 1 << 14;
  private static final long BEGIN = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  private static final long TEN_YEARS = 315_576_000;
  private static final int LONGEST = 40 * 3_600;

  private final WorkingTime time = berlin();
  private final long[] from = new long[QUESTIONS];
  private final long[] to = new long[QUESTIONS];
  private final long[] seconds = new long[QUESTIONS];
  private int next;

  public KernelBench() {
    var random = new Random(1);
    for (int i = 0; i < QUESTIONS; i++) {
      from[i] = BEGIN + random.nextLong(TEN_YEARS);
      seconds[i] = 1 + random.nextInt(LONGEST);
      to[i] = time.add(from[i], seconds[i]);
    }
  }

  @Benchmark
  public long add() {
    int i = next++ & (QUESTIONS - 1);
    return time.add(from[i], seconds[i]);
  }

  @Benchmark
  public long elapsed() {
    int i = next++ & (QUESTIONS - 1);
    return time.elapsed(from[i], to[i]);
  }

  @Benchmark
  public Clocks fold() {
    return Clocks.of(ClockBench.EVENTS, ClockBench.RULES, ClockBench.AS_OF);
  }

  private static WorkingTime berlin() {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (DayOfWeek day : List.of(DayOfWeek.values()).subList(0, 5)) {
      week.put(day, List.of(Window.of("09:00", "17:00")));
    }
    var holidays = new HashSet<LocalDate>();
    for (int year = 2020; year <= 2031; year++) {
      for (int month = 1; month <= 10; month++) {
        holidays.add(LocalDate.of(year, month, 3));
      }
    }
    return WorkingTime.of(
        new Schedule(
            ZoneId.of("Europe/Berlin"), week, holidays, java.util.Set.of(), Map.of(), Map.of()));
  }
}
