package breakwater.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says the names of the code in the words of people. */
public final class Words {
  /** What is not just the name with spaces. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("COULD_NOT_GET", "Could not be got"),
          Map.entry("COULD_NOT_CHECK", "Could not be checked"),
          Map.entry("FAILED", "Not there yet"),
          Map.entry("IOS", "iOS"),
          Map.entry("VIP", "VIP"),
          Map.entry("ENGINEERING", "Engineering"),
          Map.entry("GIVE_WORKAROUND", "Give a workaround"),
          Map.entry("PRIORITISE_FIX", "Prioritise a fix"),
          Map.entry("INVESTIGATE_ROOT_CAUSE", "Investigate the root cause"),
          Map.entry("CONFIRM_REGRESSION", "Confirm a regression"),
          Map.entry("PERIODIC_UPDATE", "Regular update"),
          Map.entry("L1", "L1: support only"),
          Map.entry("L2", "L2: engineering context needed"),
          Map.entry("L3", "L3: a senior engineer needed"));

  public Words() {}

  /** {@code WAITING_ON_CUSTOMER} becomes "Waiting on customer". */
  public String of(Object value) {
    String name = value instanceof Enum<?> named ? named.name() : value.toString();
    String other = OTHERWISE.get(name);
    if (other != null) {
      return other;
    }
    String spaced = name.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT).strip();
    return spaced.isEmpty()
        ? ""
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** The same inside a sentence. */
  public String in(Object value) {
    String words = of(value);
    return words.isEmpty() || words.equals("iOS") || words.equals("VIP")
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** The colour of a state; an icon or a word always goes with it. */
  public String tone(Object value) {
    return switch (value.toString()) {
      case "CRITICAL" -> "critical";
      case "HIGH" -> "high";
      case "BOUNCED_BACK" -> "near";
      case "RESOLVED", "DONE", "PASSED" -> "kept";
      case "EXPEDITED", "EVIDENCE_WANTED" -> "near";
      case "FAILED" -> "failed";
      case "RUNNING" -> "near";
      default -> "";
    };
  }

  /** The icon of a state, by its name in {@code icons.svg}. */
  public String icon(Object value) {
    return switch (value.toString()) {
      case "CRITICAL" -> "warning";
      case "HIGH" -> "high";
      case "MEDIUM" -> "medium";
      case "LOW" -> "lower";
      case "OPEN", "RAISED" -> "open";
      case "WAITING_ON_CUSTOMER", "WAITING_ON_THIRD_PARTY", "CLAIMED" -> "waiting";
      case "ON_HOLD" -> "hold";
      case "RESOLVED", "CLOSED", "MERGED", "DONE", "NOT_APPLICABLE", "PASSED" -> "done";
      case "STARTED", "EXPEDITED" -> "play";
      case "RUNNING" -> "outages";
      case "PLANNED" -> "clock";
      case "OVER" -> "done";
      case "BOUNCED_BACK" -> "back";
      case "FAILED", "WITHDRAWN", "CANCELLED", "DEFLECTED" -> "failed";
      case "EVIDENCE_WANTED", "COULD_NOT_GET", "COULD_NOT_CHECK" -> "warning";
      default -> "dot";
    };
  }

  /** Such as {@code 1.4 MB}. */
  public String size(long bytes) {
    return bytes < 1_000
        ? count(bytes, "byte")
        : bytes < 1_000_000
            ? "%d kB".formatted(Math.round(bytes / 1_000.0))
            : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }

  /** With thin separators: {@code 101,045}. */
  public String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 case}, {@code 2 cases}. */
  public String count(long number, String singular) {
    return count(number) + " " + singular + (number == 1 ? "" : "s");
  }

  /** {@code a, b and c}. */
  public String list(List<?> values) {
    if (values.size() < 2) {
      return values.isEmpty() ? "" : in(values.getFirst());
    }
    String first =
        String.join(", ", values.subList(0, values.size() - 1).stream().map(this::in).toList());
    return first + " and " + in(values.getLast());
  }
}
