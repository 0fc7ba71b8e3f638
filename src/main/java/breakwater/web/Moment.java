package breakwater.web;

import breakwater.cases.story.Event;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that happened, as the timeline tells it.
 *
 * @param who how the sentence begins
 * @param parts how it goes on, such as {@code set the priority to high}
 * @param quote what somebody wrote with it, or what explains it
 * @param told false = concluded by the product
 */
public record Moment(
    long version,
    Instant at,
    String who,
    List<Part> parts,
    Optional<String> quote,
    String icon,
    boolean told) {
  /** Of an instant in a sentence: pages say it in the person's own zone. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  /** A part in brackets is left out when its component says nothing. */
  private static final Pattern OPTIONAL =
      Pattern.compile("\\[([^\\[\\]{]*\\{([a-zA-Z]+)}[^\\]]*)]");

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

  private static final int LONGEST_QUOTE = 600;
  private static final Words WORDS = new Words();

  /**
   * A part of the sentence.
   *
   * @param at the instant that the words say; empty = they say something else
   */
  public record Part(String words, Optional<Instant> at) {
    static Part of(Instant at) {
      return new Part(DATE.format(at), Optional.of(at));
    }
  }

  /** The same with what explains it. */
  public Moment explained(String why) {
    return new Moment(version, at, who, parts, Optional.of(why), icon, told);
  }

  /** The latest thing that happened to a case, among all that is told of it, oldest first. */
  public static Optional<Moment> latestOfCase(List<Event> events, Names names) {
    return events.reversed().stream()
        .filter(event -> event.name().startsWith("case."))
        .findFirst()
        .map(event -> of(event, names));
  }

  /** Where there is only plain text. */
  public String sentence() {
    return parts.stream().map(Part::words).collect(Collectors.joining());
  }

  public static Moment of(Event event, Names names) {
    Telling telling = Telling.of(event.name());
    return new Moment(
        event.version(),
        event.at(),
        names.actor(event.by()),
        parts(telling.sentence(), event, names),
        telling.quote().flatMap(name -> quote(event.details().get(name))),
        telling.icon(),
        event.told());
  }

  /** The newest first. */
  public static List<Moment> newestFirst(List<Event> events, Names names) {
    return events.reversed().stream().map(event -> of(event, names)).toList();
  }

  private static List<Part> parts(String template, Event event, Names names) {
    Matcher optional = OPTIONAL.matcher(template);
    String meant = optional.replaceAll(part -> isSaid(part.group(2), event) ? "$1" : "");
    Matcher places = PLACE.matcher(meant);
    var parts = new ArrayList<Part>();
    var words = new StringBuilder();
    while (places.find()) {
      places.appendReplacement(words, "");
      Object said = event.details().get(places.group(1));
      Optional<Instant> at = instant(said);
      if (at.isPresent()) {
        parts.add(new Part(words.toString(), Optional.empty()));
        parts.add(Part.of(at.get()));
        words.setLength(0);
      } else {
        words.append(value(places.group(1), said, names));
      }
    }
    parts.add(new Part(places.appendTail(words).toString(), Optional.empty()));
    return parts.stream().filter(part -> !part.words().isEmpty()).toList();
  }

  private static Optional<Instant> instant(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case Instant at -> Optional.of(at);
      case String text when INSTANT.matcher(text).matches() -> Optional.of(Instant.parse(text));
      case null, default -> Optional.empty();
    };
  }

  private static boolean isSaid(String component, Event event) {
    Object value = event.details().get(component);
    return value != null && !(value instanceof List<?> many && many.isEmpty());
  }

  private static String value(
      String name, @org.jspecify.annotations.Nullable Object value, Names names) {
    return switch (value) {
      case null -> name.equals("person") ? "nobody" : "nothing";
      case Event.Text text -> text.erased() ? "(erased)" : text.text();
      case List<?> many when many.isEmpty() -> "nothing";
      case List<?> many ->
          String.join(", ", many.stream().map(one -> value(name, one, names)).toList());
      case Map<?, ?> because when name.equals("because") ->
          "rule %s of playbook %s".formatted(because.get("rule"), because.get("version"));
      case Map<?, ?> step when name.equals("step") -> step(step);
      case Map<?, ?> term ->
          term.values().stream().findFirst().map(v -> value(name, v, names)).orElse("");
      case String id when name.equals("person") || name.equals("to") -> person(id, names);
      case String id when name.equals("team") -> names.team(new breakwater.people.TeamId(id));
      case String constant when constant.matches("[A-Z][A-Z_]+") -> WORDS.in(constant);
      case Object other -> other.toString();
    };
  }

  /** A warning, the breach, or what follows it. */
  private static String step(Map<?, ?> step) {
    String number = String.valueOf(step.get("number"));
    if (!"BREACH".equals(step.get("threshold"))) {
      return "a warning at %s %%".formatted(step.get("percent"));
    }
    return number.equals("0") ? "the breach" : "step %s after the breach".formatted(number);
  }

  private static String person(String id, Names names) {
    return names.person(new breakwater.people.PersonId(id));
  }

  private static Optional<String> quote(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Event.Text(String text, boolean erased)
        ? Optional.of(erased ? "(erased)" : shortened(text)).filter(t -> !t.isBlank())
        : Optional.empty();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  /**
   * How a fact is told.
   *
   * @param sentence with its components in braces
   * @param quote the component that is quoted
   */
  private record Telling(String icon, String sentence, Optional<String> quote) {
    private static final Map<String, Telling> KNOWN = known();

    static Telling of(String name) {
      Telling known = KNOWN.get(name.replaceFirst("\\.v[0-9]+$", ""));
      return known != null ? known : new Telling("dot", otherwise(name), Optional.empty());
    }

    /** {@code sla.clock-started.v1} becomes "recorded: clock started". */
    private static String otherwise(String name) {
      return "recorded: "
          + name.replaceFirst("^[a-z]+\\.", "").replaceFirst("\\.v[0-9]+$", "").replace('-', ' ');
    }

    private static Map<String, Telling> known() {
      var known = new LinkedHashMap<String, Telling>();
      for (String line : Tellings.ALL.lines().toList()) {
        var parts = new ArrayList<>(List.of(line.split(" *\\| *", -1)));
        known.put(
            parts.get(0).strip(),
            new Telling(
                parts.get(1),
                parts.get(2),
                Optional.of(parts.get(3).strip()).filter(s -> !s.isEmpty())));
      }
      return known;
    }
  }
}
