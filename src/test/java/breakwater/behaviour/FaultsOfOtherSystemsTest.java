package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.journal.Recorded;
import breakwater.people.Caller;
import breakwater.sla.CaseClocks;
import breakwater.sla.StepsDue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * clocks.md, section 5: faults of well-known systems, line by line, that clocks here have not. One
 * file, long as it is, because it answers one list.
 */
class FaultsOfOtherSystemsTest extends Product {
  private final CaseTime time = new CaseTime(this);

  private String opened() {
    return new Desk(this, api()).opened(unique("Exports fail"), Priority.MEDIUM);
  }

  /** Line 1: two pauses that begin in one minute both count, to the second. */
  @Test
  void everyPauseCountsToTheSecond() {
    String id = opened();
    advance(Duration.ofSeconds(10));
    for (int pause = 0; pause < 2; pause++) {
      time.wait(id);
      advance(Duration.ofSeconds(12));
      time.say(id, "INBOUND", "Here it is.");
    }

    long paused = 0;
    Instant began = Instant.EPOCH;
    List<Recorded<?>> facts = time.history(id).facts();
    for (Recorded<?> fact : facts) {
      if (fact.fact() instanceof breakwater.cases.CaseFact.WaitingBegan) {
        began = fact.at().truncatedTo(ChronoUnit.SECONDS);
      } else if (fact.fact() instanceof breakwater.cases.CaseFact.CustomerWrote
          && !began.equals(Instant.EPOCH)) {
        paused += Duration.between(began, fact.at()).toSeconds();
        began = Instant.EPOCH;
      }
    }
    assertThat(paused).isGreaterThanOrEqualTo(24);
    Instant asOf = Instant.parse(time.clocks(id).get("asOf").asString());
    long all = asOf.getEpochSecond() - facts.getFirst().at().getEpochSecond();
    assertThat(time.elapsed(id, "RESOLUTION")).isBetween(all - paused, all - paused + 1);
  }

  /** Line 2: what is not promised any more alarms nobody, whatever is still open. */
  @Test
  void aPromiseThatIsTakenAwayAlarmsNobody() {
    String id = "";
    try (Rulebook promised = time.promised("always", "first_response: 2 h, resolution: 900 h")) {
      id = opened();
      assertThat(time.clocks(id).get("nextDueAt").asString())
          .isEqualTo(time.due(id, "FIRST_RESPONSE").toString());
      try (Rulebook without = time.promised("always", "resolution: 900 h")) {
        advance(Duration.ofHours(5));
        assertThat(time.stepsDue(id)).isEmpty();
        assertThat(time.clock(id, "FIRST_RESPONSE").get("dueAt").isNull()).isTrue();
      }
      assertThat(time.stepsDue(id)).contains("clock/first_response/1/-/breach");
    }
  }

  /** Line 3: an answer stops what it answers; an update overrules nothing; a note answers none. */
  @Test
  void eachClockIsStoppedByWhatIsMeantForIt() {
    try (Rulebook promised =
        time.promised(
            "always",
            "first_response: 1 h, next_reply: 2 h, periodic_update: 6 h, resolution: 20 h")) {
      String id = opened();
      time.say(id, "NOTE", "Between us: a note.");
      assertThat(time.state(id, "FIRST_RESPONSE")).isEqualTo("RUNNING");
      advance(Duration.ofMinutes(90));
      assertThat(time.clock(id, "FIRST_RESPONSE").get("breachedAt").isNull()).isFalse();
      assertThat(time.clock(id, "PERIODIC_UPDATE").get("breachedAt").isNull()).isTrue();

      time.say(id, "OUTBOUND", "We are on it.");
      assertThat(time.state(id, "FIRST_RESPONSE")).isEqualTo("STOPPED");
      assertThat(time.clock(id, "PERIODIC_UPDATE", 2).get("elapsedSeconds").asLong()).isLessThan(9);
      time.say(id, "INBOUND", "It still fails.");
      assertThat(time.clock(id, "NEXT_REPLY").get("state").asString()).isEqualTo("RUNNING");
      assertThat(time.clocks(id).get("nextDueAt").asString())
          .isEqualTo(time.due(id, "NEXT_REPLY").toString());
      time.say(id, "OUTBOUND", "Try once more.");
      time.resolve(id);
      assertThat(time.clock(id, "RESOLUTION").get("stoppedAt").isNull()).isFalse();
      advance(Duration.ofHours(9));
      assertThat(time.stepsDue(id))
          .contains("clock/first_response/1/-/breach")
          .noneMatch(key -> key.contains("periodic_update") || key.contains("next_reply"));
    }
  }

  /** Line 4: what is due as work ends on a Friday is missed then, and said then. */
  @Test
  void aPromiseThatEndsWithTheWeekIsMissedOnFriday() {
    time.advanceTo(DayOfWeek.FRIDAY, "08:00");
    try (Rulebook promised = time.promised("office", "first_response: 8 h, resolution: 900 h")) {
      String id = opened();
      Instant closing = now().truncatedTo(ChronoUnit.DAYS).plus(17, ChronoUnit.HOURS);
      assertThat(time.due(id, "FIRST_RESPONSE")).isEqualTo(closing);
      assertThat(time.clock(id, "FIRST_RESPONSE").get("ticking").asBoolean()).isFalse();
      advance(Duration.ofHours(10));

      assertThat(time.clock(id, "FIRST_RESPONSE").get("breachedAt").asString())
          .isEqualTo(closing.toString());
      assertThat(time.clock(id, "FIRST_RESPONSE").get("overdueSeconds").asLong()).isZero();
      Recorded<?> said =
          StepsDue.of(time.history(id)).find("clock/first_response/1/-/breach").orElseThrow();
      assertThat(said.at()).isEqualTo(closing);
      assertThat(said.recordedAt()).isBefore(closing.plusSeconds(60));
    }
  }

  /** Line 4: what was resolved too late is missed, though nobody looked in between. */
  @Test
  void aLateAnswerIsMissedThoughNobodyLookedInBetween() {
    Instant sent = now();
    advance(Duration.ofHours(30));
    String late = unique("late");
    time.tell(late, "m1", "INBOUND", sent);
    String id = time.tell(late, "m2", "OUTBOUND", sent.plus(5, ChronoUnit.HOURS));

    assertThat(time.state(id, "FIRST_RESPONSE")).isEqualTo("STOPPED");
    assertThat(time.clock(id, "FIRST_RESPONSE").get("breachedAt").asString())
        .isEqualTo(sent.truncatedTo(ChronoUnit.SECONDS).plus(4, ChronoUnit.HOURS).toString());
  }

  /** Line 5: edits of calendars and rules reach what is open; what has ended keeps its deadline. */
  @Test
  void anEditReachesWhatIsOpenAndLeavesWhatHasEnded() {
    String calendar = time.calendar(1, 7, "00:00", "24:00");
    try (Rulebook promised = time.promised(calendar, "first_response: 10 h, resolution: 400 h")) {
      String open = opened();
      String ended = opened();
      time.resolve(ended);
      advance(Duration.ofMinutes(1));
      Instant before = time.due(open, "RESOLUTION");
      Instant kept = time.due(ended, "RESOLUTION");

      api().put("/api/v1/calendars/" + calendar, CaseTime.hours(1, 7, "00:00", "12:00"));
      settle();
      Instant after = time.due(open, "RESOLUTION");
      assertThat(after).isAfter(before.plus(5, ChronoUnit.DAYS));
      assertThat(nearest(open)).isEqualTo(time.due(open, "FIRST_RESPONSE"));
      assertThat(time.due(ended, "RESOLUTION")).isEqualTo(kept);

      try (Rulebook shorter = time.promised(calendar, "first_response: 9 h, resolution: 100 h")) {
        assertThat(time.due(open, "RESOLUTION")).isBefore(before);
        assertThat(nearest(open)).isEqualTo(time.due(open, "FIRST_RESPONSE"));
        assertThat(time.due(ended, "RESOLUTION")).isEqualTo(kept);
        assertThat(time.clock(ended, "RESOLUTION").get("targetSeconds").asLong())
            .isEqualTo(400 * 3_600);
      }
    }
  }

  /** What lists and the desk read: rows that are kept, and no fold. */
  private Instant nearest(String caseId) {
    var id = new CaseId(caseId);
    var nearest = bean(CaseClocks.class).nearest(Caller.system("desk"), List.of(id));
    return Objects.requireNonNull(nearest.get(id)).dueAt();
  }

  /** Lines 6 and 7: work ends at 17:00:00, which is a deadline, and not open. */
  @Test
  void anAnswerAtTheClosingInstantIsInTimeAndASecondLaterIsNot() {
    String scenario =
        """
        {"calendars": {"c": {"zone": "Europe/Berlin", "week": {"fri": [["09:00","17:00"]],
            "mon": [["09:00","17:00"]]}}},
         "policy": {"rules": [{"name": "all", "calendar": "c", "targets": {"first_response": 3600}}]},
         "events": [{"id": "1", "at": "2026-11-20T15:00:00Z", "type": "created",
            "origin": "customer", "attrs": {}}, {"id": "2", "at": "%s", "type": "agent_reply"}],
         "checks": [{"as_of": "2026-11-23T12:00:00Z"}]}
        """;
    Reply kept = rehearsed(scenario.formatted("2026-11-20T16:00:00Z"));
    assertThat(kept.at("/checks/0/clocks/0/due_at")).isEqualTo("2026-11-20T16:00:00Z");
    assertThat(kept.at("/checks/0/clocks/0/breached_at")).isEmpty();
    Reply missed = rehearsed(scenario.formatted("2026-11-20T16:00:01Z"));
    assertThat(missed.at("/checks/0/clocks/0/breached_at")).isEqualTo("2026-11-20T16:00:00Z");

    Map<String, Object> office = CaseTime.hours(1, 5, "09:00", "17:00");
    assertThat(seconds(office, "2026-11-20T16:59:59Z", "2026-11-23T09:00:01Z")).isEqualTo(2);
    assertThat(seconds(office, "2026-11-20T17:00:00Z", "2026-11-23T09:00:00Z")).isZero();
  }

  /**
   * Line 8: days have 23 or 25 hours, holidays close all of them, each year, and spans are long.
   */
  @Test
  void summerTimeHolidaysAndLongSpansAreCounted() {
    Map<String, Object> always =
        Map.of("zone", "Europe/Berlin", "week", CaseTime.hours(1, 7, "00:00", "24:00").get("week"));
    assertThat(seconds(always, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).isEqualTo(90_000);
    assertThat(seconds(always, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).isEqualTo(82_800);
    var holiday = new java.util.HashMap<>(always);
    holiday.put("holidays", List.of("2026-10-25"));
    assertThat(seconds(holiday, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).isZero();
    assertThat(seconds(holiday, "2026-10-24T21:59:00Z", "2026-10-25T23:01:00Z")).isEqualTo(120);
    var christmas = new java.util.HashMap<>(always);
    christmas.put("annual_holidays", List.of("12-25"));
    for (int year = 2024; year <= 2028; year++) {
      LocalDate day = LocalDate.of(year, 12, 25);
      Instant from = day.atStartOfDay(ZoneOffset.ofHours(1)).toInstant();
      assertThat(
              seconds(christmas, "2024-01-01T00:00:00Z", from.plus(1, ChronoUnit.DAYS).toString()))
          .isEqualTo(seconds(christmas, "2024-01-01T00:00:00Z", from.toString()));
    }
    Map<String, Object> office = CaseTime.hours(1, 5, "09:00", "17:00");
    assertThat(later(office, "2026-01-05T09:00:00Z", 200 * 3_600))
        .isEqualTo("2026-02-06T17:00:00Z");
  }

  /** Line 9: a lunch break is no working time, and 48 hours of twelve-hour days are four days. */
  @Test
  void aLunchBreakIsNoWorkAndHoursAreNotDays() {
    Map<String, Object> lunch = CaseTime.hours(1, 5, "09:00", "12:00", "13:00", "17:00");
    assertThat(later(lunch, "2026-11-20T11:00:00Z", 4 * 3_600)).isEqualTo("2026-11-20T16:00:00Z");
    Map<String, Object> twelve = CaseTime.hours(1, 5, "08:00", "20:00");
    assertThat(later(twelve, "2026-11-16T08:00:00Z", 48 * 3_600)).isEqualTo("2026-11-19T20:00:00Z");
  }

  /** Line 10: the first rule that is written holds, whatever it is called and whenever it came. */
  @Test
  void theOrderInWhichRulesAreWrittenIsTheOrderInWhichTheyHold() {
    String rule = "    - {name: %s, %s calendar: always, targets: {resolution: %s}}\n";
    String some = "when: {priority: [MEDIUM, HIGH]},";
    String more = "when: {priority: [LOW, MEDIUM, HIGH]},";
    for (List<String> names : List.of(List.of("zebra", "ant"), List.of("ant", "zebra"))) {
      String rules =
          rule.formatted(names.get(0), some, "3 h")
              + rule.formatted(names.get(1), more, "5 h")
              + rule.formatted("rest", "", "9 h");
      try (Rulebook book =
          Rulebook.with(this, api(), "promises", "promises:\n  rules:\n" + rules)) {
        String id = opened();
        assertThat(time.clock(id, "RESOLUTION").get("rule").asString()).isEqualTo(names.get(0));
        assertThat(time.clock(id, "RESOLUTION").get("targetSeconds").asLong()).isEqualTo(10_800);
      }
    }
  }

  private Reply rehearsed(String scenario) {
    return api().post("/api/v1/sla/rehearsal", scenario).expect(200);
  }

  private long seconds(Map<String, Object> calendar, String start, String end) {
    return calculated(Map.of("op", "elapsed", "start", start, "end", end), calendar, "seconds")
        .asLong();
  }

  private String later(Map<String, Object> calendar, String start, long seconds) {
    return calculated(Map.of("op", "add", "start", start, "seconds", seconds), calendar, "instant")
        .asString();
  }

  private tools.jackson.databind.JsonNode calculated(
      Map<String, Object> asked, Map<String, Object> calendar, String answer) {
    var question = new java.util.HashMap<>(asked);
    question.put("id", "q");
    var without = new java.util.HashMap<>(calendar);
    without.remove("name");
    question.put("calendar", without);
    return api()
        .post("/api/v1/calendar/arithmetic", List.of(question))
        .expect(200)
        .json()
        .at("/answers/0/answer/" + answer);
  }
}
