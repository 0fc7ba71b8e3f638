package breakwater.behaviour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What is sent to each operation that changes something, so that it could do it. */
final class Changes {
  static final Map<String, Object> REASON = Map.of("reason", "It is so.");
  private static final Map<String, Object> NAME = Map.of("name", "Another name");
  private static final Map<String, Object> TEXT = Map.of("text", "T");
  private static final Map<String, Object> RESOLUTION = Map.of("resolution", "It works again.");
  private static final Map<String, Object> ANSWER =
      Map.of("shortcut", "thx", "name", "T", "body", "B", "reach", "EVERYBODY");
  private static final Map<String, Object> CALENDAR =
      Map.of("name", "C", "zone", "UTC", "week", Map.of("mon", List.of(List.of("09:00", "17:00"))));

  /**
   * What each is sent, where a reason alone makes no sense. An operation that is new is added here.
   */
  private static final Map<String, Object> BODIES =
      Map.ofEntries(
          Map.entry("PATCH /api/v1/accounts/{id}", NAME),
          Map.entry("PATCH /api/v1/answers/{id}", NAME),
          Map.entry("PATCH /api/v1/calendars/{id}", NAME),
          Map.entry("PATCH /api/v1/outages/{id}", Map.of("title", "T")),
          Map.entry("PATCH /api/v1/people/{id}", NAME),
          Map.entry("PATCH /api/v1/cases/{id}", Map.of("priority", "LOW")),
          Map.entry(
              "POST /api/v1/calendars/{id}/holidays",
              Map.of("holidays", List.of(Map.of("date", "2030-01-01", "name", "New year")))),
          Map.entry("POST /api/v1/cases/{id}/calls", Map.of("tier", "MANAGEMENT", "reason", "R")),
          Map.entry("POST /api/v1/cases/{id}/children/resolution", RESOLUTION),
          Map.entry("POST /api/v1/cases/{id}/gate/customer-request", TEXT),
          Map.entry("POST /api/v1/cases/{id}/gate/deflection", Map.of("reason", "known-bug")),
          Map.entry(
              "POST /api/v1/cases/{id}/gate/evidence",
              Map.of("kind", "LOG", "source", "s", "finding", "f")),
          Map.entry("POST /api/v1/cases/{id}/gate/proposals/{proposal}/adoption", TEXT),
          Map.entry("POST /api/v1/cases/{id}/gate/signature", Map.of()),
          Map.entry(
              "POST /api/v1/cases/{id}/messages", Map.of("direction", "NOTE", "body", "A note.")),
          Map.entry("POST /api/v1/cases/{id}/progress", Map.of("what", "It moves.")),
          Map.entry("POST /api/v1/cases/{id}/resolution", RESOLUTION),
          Map.entry(
              "POST /api/v1/cases/{id}/split", Map.of("messages", List.of("m"), "title", "T")),
          Map.entry("POST /api/v1/cases/{id}/waiting", Map.of("on", "HOLD")),
          Map.entry("POST /api/v1/escalations/{id}/contest/judgement", Map.of("upheld", true)),
          Map.entry("POST /api/v1/escalations/{id}/decision", Map.of("decision", "FIX")),
          Map.entry(
              "POST /api/v1/escalations/{id}/bounceback",
              Map.of("missing", List.of("log"), "reason", "R")),
          Map.entry(
              "POST /api/v1/escalations/{id}/downgrade", Map.of("priority", "LOW", "reason", "R")),
          Map.entry(
              "POST /api/v1/escalations/{id}/follow-ups",
              Map.of("audience", "CUSTOMER", "text", "T")),
          Map.entry("POST /api/v1/escalations/{id}/handover", Map.of("to", "admin")),
          Map.entry("POST /api/v1/escalations/{id}/question", TEXT),
          Map.entry("POST /api/v1/escalations/{id}/question/{question}/answer", TEXT),
          Map.entry("POST /api/v1/escalations/{id}/resolution", RESOLUTION),
          Map.entry(
              "POST /api/v1/escalations/{id}/shipment",
              Map.of("version", "1.2", "date", "2026-05-04")),
          Map.entry(
              "POST /api/v1/escalations/{id}/transfer", Map.of("team", "security", "reason", "R")),
          Map.entry(
              "POST /api/v1/set-up",
              Map.of(
                  "preview", false,
                  "frontline", "Desk of versions",
                  "engineering", List.of("Makers of versions"),
                  "opens", "09:00",
                  "closes", "17:00",
                  "zone", "UTC")),
          Map.entry("PUT /api/v1/accounts/{id}", Map.of("name", "A", "customerTier", "STANDARD")),
          Map.entry("PUT /api/v1/answers/{id}", ANSWER),
          Map.entry("PUT /api/v1/calendars/{id}", CALENDAR),
          Map.entry("PUT /api/v1/cases/{id}/draft", Map.of("body", "B")),
          Map.entry(
              "PUT /api/v1/cases/{id}/gate/items/{item}", Map.of("state", "DONE", "finding", "F")),
          Map.entry("PUT /api/v1/cases/{id}/gate/package", Map.of("summary", "S")),
          Map.entry("PUT /api/v1/cases/{id}/links/{other}", Map.of("as", "RELATED")),
          Map.entry("PUT /api/v1/playbook", Map.of("yaml", "a: 1", "reason", "R")),
          Map.entry(
              "PUT /api/v1/people/{id}",
              Map.of("name", "N", "email", "n@house.example", "role", "AGENT")),
          Map.entry("PUT /api/v1/teams/{id}", Map.of("name", "T", "tier", "SPECIALIST")));

  private Changes() {}

  static Object body(String operation, Instant now) {
    if (operation.endsWith("/ical")) {
      return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20300101T000000Z\r\nDTSTART;VALUE=DATE:%s\r\nSUMMARY:New year\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
          .formatted(
              LocalDate.ofInstant(now, ZoneOffset.UTC)
                  .plusDays(40)
                  .format(DateTimeFormatter.BASIC_ISO_DATE));
    }
    return BODIES.getOrDefault(operation, REASON);
  }
}
