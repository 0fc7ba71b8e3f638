package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F06: a promise in the customer's own working time, and one in business days. */
class CustomersHoursCountTest extends Product {
  private static final String THEIRS = "account\n      otherwise: always";

  private final CaseTime time = new CaseTime(this);

  @Test
  void a_promise_counts_in_the_working_time_of_the_customer_and_follows_its_edit() {
    String hours = time.calendar(1, 7, "09:00", "17:00");
    String house = account(Map.of("calendar", hours));
    time.advanceTo(DayOfWeek.MONDAY, "15:00");
    try (var _ = time.promised(THEIRS, "first_response: 4 h")) {
      String theirs = opened(house);
      String other = opened(account(Map.of()));
      Instant started = started(theirs);
      assertThat(due(other)).isEqualTo(started(other).plus(Duration.ofHours(4)));
      assertThat(due(theirs)).isEqualTo(started.plus(Duration.ofHours(20)));

      api().put("/api/v1/calendars/" + hours, CaseTime.hours(1, 7, "09:00", "18:00")).expect(200);
      settle();
      assertThat(due(theirs)).isEqualTo(started.plus(Duration.ofHours(19)));
      assertThat(due(other)).isEqualTo(started(other).plus(Duration.ofHours(4)));
    }
  }

  @Test
  void an_account_that_gets_other_hours_takes_its_open_cases_with_it() {
    String house = account(Map.of("calendar", time.calendar(1, 7, "09:00", "17:00")));
    time.advanceTo(DayOfWeek.MONDAY, "15:00");
    try (var _ = time.promised(THEIRS, "first_response: 4 h")) {
      String id = opened(house);
      Instant started = started(id);
      advance(Duration.ofHours(1));
      String allDay = time.calendar(1, 7, "00:00", "24:00");
      api().patch("/api/v1/accounts/" + house, Map.of("calendar", allDay)).expect(200);
      settle();
      assertThat(due(id)).isEqualTo(started.plus(Duration.ofHours(4)));
      advance(Duration.ofHours(3));
      assertThat(time.stepsDue(id)).contains("clock/first_response/1/-/breach");
      assertThat(
              api()
                  .patch("/api/v1/accounts/" + house, Map.of("calendar", "no-hours"))
                  .expect(422)
                  .at("/detail"))
          .contains("no-hours");
    }
  }

  /** Opened on Friday: Saturday and Sunday are no business days, nor is a holiday. */
  @Test
  void business_days_are_the_days_on_which_the_calendar_is_open() {
    String hours = time.calendar(1, 5, "09:00", "17:00");
    time.advanceTo(DayOfWeek.FRIDAY, "10:00");
    try (var _ = time.promised(hours, "resolution: 2 business days")) {
      String id = new Desk(this, api()).opened(unique("Exports fail"), Priority.MEDIUM);
      Instant started = started(id, "RESOLUTION");
      assertThat(time.clock(id, "RESOLUTION").get("targetText").asString())
          .isEqualTo("2 business days");
      assertThat(time.due(id, "RESOLUTION")).isEqualTo(started.plus(Duration.ofDays(4)));

      var closed = new HashMap<>(CaseTime.hours(1, 5, "09:00", "17:00"));
      String monday = started.plus(Duration.ofDays(3)).toString().substring(0, 10);
      closed.put("holidays", java.util.List.of(Map.of("date", monday, "name", "A feast")));
      api().put("/api/v1/calendars/" + hours, closed).expect(200);
      settle();
      assertThat(time.due(id, "RESOLUTION")).isEqualTo(started.plus(Duration.ofDays(5)));

      time.advanceTo(DayOfWeek.SATURDAY, "12:00");
      String weekend = new Desk(this, api()).opened(unique("Exports fail"), Priority.MEDIUM);
      assertThat(time.due(weekend, "RESOLUTION").toString()).endsWith("T17:00:00Z");
      assertThat(Duration.between(started, time.due(weekend, "RESOLUTION")).toDays()).isEqualTo(5);
    }
  }

  private String account(Map<String, Object> more) {
    String id = unique("house");
    var body = new HashMap<String, Object>(Map.of("name", id, "customerTier", "STANDARD"));
    body.putAll(more);
    api().put("/api/v1/accounts/" + id, body).expect(200);
    api().put("/api/v1/accounts/" + id + "/names/mail/" + id, Map.of()).expect(200);
    return id;
  }

  private String opened(String account) {
    String id =
        api()
            .post(
                "/api/v1/messages",
                Inbox.message(unique("talk")).with("account", Map.of("externalId", account)).body())
            .expect(201)
            .at("/caseId");
    settle();
    return id;
  }

  private Instant due(String id) {
    return time.due(id, "FIRST_RESPONSE");
  }

  private Instant started(String id) {
    return started(id, "FIRST_RESPONSE");
  }

  private Instant started(String id, String kind) {
    return Instant.parse(time.clock(id, kind).get("startedAt").asString());
  }
}
