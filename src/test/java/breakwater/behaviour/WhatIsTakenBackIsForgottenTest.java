package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarEdits.Draft;
import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.insight.Thresholds;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import breakwater.playbook.versions.Versions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that is rolled back gives the number of its edition or version to the next one:
 * what was worked out inside it is not what the next one says.
 */
class WhatIsTakenBackIsForgottenTest extends Product {
  private static final Instant MONDAY = Instant.parse("2100-01-04T00:00:00Z");

  private static final Caller CALLER = Caller.system("a-test");

  private final CalendarId id = new CalendarId(unique("mondays"));

  private void opensUntil(String closes) {
    var schedule =
        new Schedule(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(Window.of("08:00", closes))),
            Set.of(),
            Set.of(),
            Map.of(),
            Map.of());
    bean(CalendarEdits.class)
        .put(
            CALLER, Seen.anything(), id, new Draft("Mondays", schedule, Map.of(), Optional.empty()))
        .orThrow();
  }

  private Duration open() {
    return Duration.ofSeconds(
        bean(Calendars.class).workingTime(id).elapsed(MONDAY, MONDAY.plus(Duration.ofDays(1))));
  }

  @Test
  void what_was_worked_out_of_an_edit_that_was_taken_back_does_not_count() {
    opensUntil("09:00");
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status -> {
              opensUntil("10:00");
              assertThat(open()).isEqualTo(Duration.ofHours(2));
              status.setRollbackOnly();
            });
    opensUntil("11:00");
    assertThat(open()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void what_was_read_of_a_playbook_that_was_taken_back_does_not_count() {
    var versions = bean(Versions.class);
    String before = versions.text(CALLER, versions.inForce(CALLER).number());
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status -> {
              write(before.replace("amber: 15 min", "amber: 14 min"));
              assertThat(bounds()).contains("amber=840.0");
              status.setRollbackOnly();
            });
    try {
      write(before.replace("amber: 15 min", "amber: 7 min"));
      assertThat(bounds()).contains("amber=420.0");
    } finally {
      write(before);
    }
  }

  private void write(String yaml) {
    var versions = bean(Versions.class);
    versions
        .put(
            CALLER,
            Seen.version(versions.edition(CALLER)),
            new breakwater.playbook.versions.Draft(yaml, "A test", Optional.empty(), false))
        .orThrow();
  }

  private String bounds() {
    return bean(Playbooks.class).at(now()).section(Thresholds.class).toString();
  }
}
