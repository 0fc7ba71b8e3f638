package breakwater.api.sla;

import breakwater.http.Malformed;
import breakwater.sla.clock.Dated;
import breakwater.sla.clock.Event;
import breakwater.sla.clock.Event.StatusBecame;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the events of a scenario. */
final class ScenarioEvents {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final String CREATED = "created";

  private ScenarioEvents() {}

  static List<Dated> read(List<Scenario.Happened> happened) {
    var events = new ArrayList<Dated>(happened.size());
    Optional<String> created = Optional.empty();
    for (int i = 0; i < happened.size(); i++) {
      String place = "/events/" + i;
      Scenario.Happened each = happened.get(i);
      if (each.type().equals(CREATED)) {
        once(place + "/type", created, each.id());
        created = Optional.of(each.id());
      }
      events.add(Dated.of(each.id(), instant(place + "/at", each.at()), event(place, each)));
    }
    if (created.isEmpty()) {
      throw Malformed.value("/events", "No event says when the case was created; add one.");
    }
    return events;
  }

  /** An event that comes again with its id is the same one. */
  private static void once(String place, Optional<String> created, String id) {
    if (created.filter(first -> !first.equals(id)).isPresent()) {
      throw Malformed.value(
          place,
          "A case is created once, and the event '%s' says so already.".formatted(created.get()));
    }
  }

  /** To the second; fractions are cut off. */
  static Instant instant(String place, String text) {
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // The same answer as for an instant out of range.
    }
    throw Malformed.value(
        place, "Write an instant such as 2024-06-03T09:00:00Z, from 1900 to 2199.");
  }

  private static Event event(String place, Scenario.Happened each) {
    return switch (each.type()) {
      case CREATED -> new Event.Created(byCustomer(place, each.origin()), known(each.attrs()));
      case "customer_message" -> new Event.CustomerWrote();
      case "agent_reply" -> new Event.AgentWrote(true);
      case "auto_reply" -> new Event.AgentWrote(false);
      case "internal_note" -> new Event.NoteAdded();
      case "ack" -> new Event.Acknowledged();
      case "status" ->
          new Event.StatusBecame(status(place + "/to", wanted(place, "to", each.to())));
      case "resolved" -> new Event.Resolved();
      case "reopened" -> new Event.Reopened();
      case "closed" -> new Event.Closed();
      case "cancelled" -> new Event.Cancelled();
      case "attr" -> new Event.CircumstancesChanged(changed(each.set()));
      case "escalated" -> new Event.Escalated(wanted(place, "esc", each.esc()));
      case "claimed" -> new Event.Claimed(wanted(place, "esc", each.esc()));
      case "started" -> new Event.Started(wanted(place, "esc", each.esc()));
      case "eng_update" -> new Event.EngineeringUpdated(wanted(place, "esc", each.esc()));
      case "bounced" -> new Event.Bounced(wanted(place, "esc", each.esc()));
      case "escalation_closed" -> new Event.EscalationEnded(wanted(place, "esc", each.esc()));
      default ->
          throw Malformed.value(
              place + "/type",
              "There is no event of this type. Write created, customer_message, agent_reply,"
                  + " auto_reply, internal_note, ack, status, resolved, reopened, closed,"
                  + " cancelled, attr, escalated, claimed, started, eng_update, bounced or"
                  + " escalation_closed.");
    };
  }

  private static boolean byCustomer(String place, Optional<String> origin) {
    return switch (origin.orElse("customer")) {
      case "customer" -> true;
      case "agent" -> false;
      default -> throw Malformed.value(place + "/origin", "Write customer or agent.");
    };
  }

  private static String status(String place, String to) {
    if (!to.equals(StatusBecame.OPEN) && !StatusBecame.WAITING.contains(to)) {
      throw Malformed.value(
          place,
          "A case has no state '%s'. Write one of %s, %s."
              .formatted(to, StatusBecame.OPEN, String.join(", ", StatusBecame.WAITING)));
    }
    return to;
  }

  private static String wanted(String place, String key, Optional<String> value) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> Malformed.value(place + "/" + key, "An event of this type needs " + key + "."));
  }

  private static Map<String, Object> known(Optional<Map<String, JsonNode>> attributes) {
    var known = new HashMap<String, Object>();
    changed(attributes)
        .forEach(
            (name, value) -> {
              if (value != null) {
                known.put(name, value);
              }
            });
    return known;
  }

  private static Map<String, @Nullable Object> changed(Optional<Map<String, JsonNode>> set) {
    var values = new HashMap<String, @Nullable Object>();
    set.orElse(Map.of())
        .forEach(
            (name, value) ->
                values.put(
                    name, value == null || value.isNull() ? null : ScenarioRules.plain(value)));
    return values;
  }
}
