package breakwater.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * House, sections 4 and 5: {@code Instant now} is passed in; only the journal's clock asks, and it
 * asks the database. Without this, the time machine would be a lie.
 */
class AmbientTimeTest {
  /** Who may ask the machine or the database what time it is, and why. */
  private static final Map<String, String> CLOCKS =
      Map.ofEntries(
          entry("breakwater.journal.engine.DatabaseClock", "is the clock"),
          entry("breakwater.journal.engine.SubjectTable", "reads the clock with a subject's lock"),
          entry("breakwater.journal.engine.EngineHealthTable", "unmoved: counts live nodes"),
          entry("breakwater.journal.engine.LeaseTable", "unmoved: leases of nodes"),
          entry("breakwater.journal.engine.NodeTable", "unmoved: heartbeats of nodes"),
          entry("breakwater.journal.advice.MemoTable", "unmoved: age of what is remembered"),
          entry(
              "breakwater.journal.engine.SweepTable", "unmoved: when a sweep was wanted and done"),
          entry("breakwater.journal.feed.AuditTable", "unmoved: one checkpoint a minute"),
          entry("breakwater.outbox.OutboxTable", "reads the clock with the insert of an effect"),
          entry("breakwater.http.health.Draining", "sleeps while load balancers look away"));

  /** Names of classes, with a method or none = constructor, that look at the machine's clock. */
  private static final Set<String> ASKING =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Year.now",
          "java.time.YearMonth.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.InstantSource.system",
          "java.lang.System.currentTimeMillis",
          "java.lang.Thread.sleep",
          "java.util.Date.<init>",
          "java.util.Calendar.getInstance");

  private static final Pattern SQL_NOW =
      Pattern.compile(
          "\\b(?:(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\(\\s*\\)"
              + "|current_timestamp|current_date|localtimestamp)");

  private static final Pattern STRING =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

  @Test
  void nobodyButTheClockAsksTheMachine() {
    assertThat(askers(Classes.product())).isEmpty();
  }

  @Test
  void nobodyButTheClockAsksTheDatabase() {
    assertThat(askingSql(Sources.MAIN)).isEmpty();
  }

  @Test
  void whatIsPlantedIsSeen() {
    assertThat(askers(Classes.planted("time")))
        .containsExactly("Impatient asks Instant.now", "Impatient asks System.currentTimeMillis");
    assertThat(askingSql(Sources.TEST.resolve("breakwater/architecture/planted/time")))
        .containsExactly("Impatient.java: now()");
  }

  private static Set<String> askers(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        JavaClass owner = access.getTargetOwner();
        if (ASKING.contains(owner.getName() + "." + access.getName()) && asks(access)) {
          found.add(
              "%s asks %s.%s"
                  .formatted(type.getSimpleName(), owner.getSimpleName(), access.getName()));
        }
      }
    }
    return found;
  }

  /** A Date made of a number asks nobody. */
  private static boolean asks(JavaAccess<?> access) {
    boolean given =
        access.getName().equals("<init>") && !access.getTarget().getFullName().endsWith("<init>()");
    return !given && !CLOCKS.containsKey(Classes.topLevel(access.getOriginOwner()).getName());
  }

  private static List<String> askingSql(Path folder) {
    return Sources.under(folder).stream()
        .filter(file -> !CLOCKS.containsKey(Sources.className(file)))
        .flatMap(
            file ->
                STRING
                    .matcher(Sources.read(file))
                    .results()
                    .flatMap(text -> SQL_NOW.matcher(text.group()).results())
                    .map(now -> file.getFileName() + ": " + now.group()))
        .distinct()
        .toList();
  }
}
