package breakwater.sla.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is promised. The order is that in which clocks are listed. */
public enum Kind {
  /** That somebody has seen it. */
  ACKNOWLEDGE("acknowledgement"),
  /** The first answer that a person wrote. */
  FIRST_RESPONSE("first response"),
  /** An answer to what the customer wrote later. */
  NEXT_REPLY("next reply"),
  /** A word to the customer now and then. */
  PERIODIC_UPDATE("regular update"),
  /** The word that we said we would give by an instant. No rule promises it; a reply does. */
  PROMISED_REPLY("promised reply"),
  /** The end of the problem. */
  RESOLUTION("resolution"),
  /** That a named engineer accepts the escalation. */
  CLAIM("claim"),
  /** From the claim until work begins. */
  START("start"),
  /** From the escalation until work begins. */
  HANDOFF("hand-off"),
  /** A word from engineering to support. */
  ENG_FOLLOWUP("engineering follow-up"),
  /** A word to the customer while engineering works. */
  CUSTOMER_UPDATE("customer update");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** As a person calls it. */
  public String words() {
    return words;
  }

  /** As documents spell it: {@code first_response}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether rules may promise it; else it is promised case by case. */
  public boolean byRules() {
    return this != PROMISED_REPLY;
  }

  /** Those that rules may promise, as documents spell them. */
  public static String keysByRules() {
    return Arrays.stream(values())
        .filter(Kind::byRules)
        .map(Kind::key)
        .collect(Collectors.joining(", "));
  }

  /** Whether it belongs to one escalation and ends with it. */
  public boolean ofEscalation() {
    return compareTo(CLAIM) >= 0;
  }

  /** By its {@link #key}. */
  public static Optional<Kind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
