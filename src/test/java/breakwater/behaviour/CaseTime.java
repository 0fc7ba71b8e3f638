package breakwater.behaviour;

import breakwater.cases.CaseId;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.sla.SlaFact;
import breakwater.sla.StepsDue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What tests about time do: tell what happened on a case, and read its clocks as a program does.
 */
record CaseTime(Product product) {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /** One clock of a case, or a failure that says which ones there are. */
  JsonNode clock(String caseId, String kind, int cycle) {
    JsonNode all = clocks(caseId).get("items");
    return all.valueStream()
        .filter(c -> c.get("kind").asString().equals(kind) && c.get("cycle").asInt() == cycle)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No %s %d in %s".formatted(kind, cycle, all)));
  }

  JsonNode clock(String caseId, String kind) {
    return clock(caseId, kind, 1);
  }

  JsonNode clocks(String caseId) {
    return api().get("/api/v1/cases/" + caseId + "/clocks").expect(200).json();
  }

  String state(String caseId, String kind) {
    return clock(caseId, kind).get("state").asString();
  }

  /** When it is due; fails while it is not. */
  Instant due(String caseId, String kind) {
    return Instant.parse(clock(caseId, kind).get("dueAt").asString());
  }

  long elapsed(String caseId, String kind) {
    return clock(caseId, kind).get("elapsedSeconds").asLong();
  }

  /** The keys of the steps that stand, such as {@code clock/first_response/1/-/breach}. */
  List<String> stepsDue(String caseId) {
    return StepsDue.of(history(caseId)).standing().stream()
        .map(recorded -> ((SlaFact) recorded.fact()).key())
        .toList();
  }

  History history(String caseId) {
    return product.bean(Journal.class).read(new CaseId(caseId).subject());
  }

  void say(String caseId, String direction, String body) {
    post(caseId, "messages", Map.of("direction", direction, "body", body)).expect(201);
  }

  void wait(String caseId) {
    post(caseId, "waiting", Map.of("on", "CUSTOMER")).expect(200);
  }

  void resolve(String caseId) {
    post(caseId, "resolution", Map.of("resolution", "Mended.")).expect(200);
  }

  Reply post(String caseId, String what, Object body) {
    return api().post("/api/v1/cases/" + caseId + "/" + what, body);
  }

  /** A message of another system's conversation, whenever it reaches us; the case that it is on. */
  String tell(String conversation, String id, String direction, Instant sent) {
    var message = new HashMap<String, Object>();
    message.put("source", "mirror");
    message.put("externalId", conversation + id);
    message.put("conversation", conversation);
    message.put("direction", direction);
    message.put("from", Map.of("email", "jo@" + conversation + ".example", "name", "Jo"));
    message.put("subject", "Exports fail");
    message.put("body", "Message " + id + " of the story.");
    message.put("sentAt", sent.toString());
    Reply reply = api().post("/api/v1/messages", message);
    if (reply.status() != 200) {
      reply.expect(201);
    }
    return reply.at("/caseId");
  }

  /** Makes a calendar in UTC with the same windows on some days, by its id. */
  String calendar(int firstDay, int lastDay, String... fromTo) {
    String id = Product.unique("hours");
    api().put("/api/v1/calendars/" + id, hours(firstDay, lastDay, fromTo)).expect(200);
    return id;
  }

  static Map<String, Object> hours(int firstDay, int lastDay, String... fromTo) {
    var windows = new java.util.ArrayList<List<String>>();
    for (int i = 0; i < fromTo.length; i += 2) {
      windows.add(List.of(fromTo[i], fromTo[i + 1]));
    }
    var week = new HashMap<String, Object>();
    DAYS.subList(firstDay - 1, lastDay).forEach(day -> week.put(day, windows));
    return Map.of("name", "Hours", "zone", "UTC", "week", week);
  }

  /** Puts one promise for all cases into force. */
  Rulebook promised(String calendar, String targets, String... more) {
    return Rulebook.with(
        product,
        api(),
        "promises",
        """
        promises:
          rules:
            - name: for all
              calendar: %s
              targets: {%s}
        %s
        """
            .formatted(calendar, targets, String.join("\n", more)));
  }

  /** Moves the clock on to the next such instant of UTC, working off what is due on the way. */
  void advanceTo(DayOfWeek day, String time) {
    ZonedDateTime now = product.now().atZone(ZoneOffset.UTC);
    ZonedDateTime next = now.with(TemporalAdjusters.nextOrSame(day)).with(LocalTime.parse(time));
    if (!next.isAfter(now)) {
      next = next.plusWeeks(1);
    }
    product.advance(Duration.between(now, next));
  }

  private Api api() {
    return product.api();
  }
}
