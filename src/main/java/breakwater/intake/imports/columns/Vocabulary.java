package breakwater.intake.imports.columns;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.imports.rows.Mapping.Author;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which columns and their values are guessed, English and German: our own list, from
 * the headers that common service desks export. What is guessed is shown and can be changed.
 */
final class Vocabulary {
  private static final Map<Meaning, List<String>> NAMES = new EnumMap<>(Meaning.class);

  static {
    name(
        Meaning.CASE_KEY,
        "ticket id|case id|case number|ticket number|issue key|incident number|ticket no|case"
            + " no|number|id|key|ticket|case|reference|ref|ticketnummer|fallnummer|vorgangsnummer|nummer");
    name(
        Meaning.OPENED_AT,
        "created at|opened at|created on|created|opened|open date|opened on|created date|creation"
            + " date|date created|date opened|submitted at|submitted|reported at|create"
            + " time|creation time|start date|erstellt|erstellt am|eröffnet am|eröffnet|angelegt"
            + " am");
    name(
        Meaning.RESOLVED_AT,
        "resolved at|solved at|resolved|solved|resolved on|resolution date|date resolved|resolution"
            + " at|gelöst am|gelöst|erledigt am");
    name(
        Meaning.CLOSED_AT,
        "closed at|closed|closed on|close date|closed date|date closed|closing date|geschlossen"
            + " am|geschlossen|beendet am");
    name(
        Meaning.ESCALATED_AT,
        "escalated at|escalated on|escalation date|escalation time|date escalated|eskaliert am");
    name(
        Meaning.CHANGED_AT,
        "updated at|updated|updated on|last updated|last update|modified at|modified|last"
            + " modified|changed at|changed|timestamp|event time|date|time|at|geändert"
            + " am|geändert|aktualisiert am|zeitpunkt|datum");
    name(
        Meaning.ESCALATED,
        "escalated|is escalated|was escalated|escalation|escalated to"
            + " engineering|eskaliert|eskalation");
    name(Meaning.STATUS, "status|state|ticket status|case status|stage|zustand");
    name(Meaning.PRIORITY, "priority|severity|urgency|prio|priorität|dringlichkeit");
    name(Meaning.TITLE, "subject|title|summary|short description|betreff|titel|zusammenfassung");
    name(
        Meaning.TEXT,
        "description|body|text|message|comment|content|details|question|beschreibung|nachricht|anfrage");
    name(
        Meaning.AUTHOR,
        "author type|author role|author|sender type|sender|direction|from|written"
            + " by|absender|verfasser");
    name(
        Meaning.TEAM,
        "team|group|assignment group|assigned group|queue|support group|assigned"
            + " team|department|gruppe|warteschlange|abteilung");
    name(
        Meaning.ASSIGNEE,
        "assignee|assigned to|agent|assigned agent|owner|case owner|ticket owner|assignee"
            + " name|bearbeiter|zugewiesen an|zuständig");
    name(
        Meaning.ACCOUNT,
        "account|account name|company|company name|organization|organisation|organization"
            + " name|customer|customer name|client|kunde|firma|kundenname");
    name(
        Meaning.CONTACT,
        "requester|requester name|requester email|contact|contact name|contact"
            + " email|reporter|caller|customer email|email|e mail|mail|requested by|opened"
            + " by|melder|ansprechpartner|anfragender");
    name(Meaning.TAGS, "tags|labels|tag|label|schlagwörter|stichwörter");
    name(
        Meaning.AREA,
        "component|components|product|area|module|subcategory|sub"
            + " category|service|produkt|komponente|bereich|modul|unterkategorie");
    name(
        Meaning.TYPE,
        "type|issue type|ticket type|case type|category|kind|request type|record"
            + " type|typ|art|kategorie");
  }

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

  /** What some systems put before the name that people know. */
  private static final Pattern PREFIX =
      Pattern.compile("^(u|sys|fields?|incident|ticket|case|issue|request) ");

  private Vocabulary() {}

  private static void name(Meaning meaning, String names) {
    NAMES.put(meaning, List.of(names.split("\\|")));
  }

  /** How well a column's name says that it means this: 0 = best; empty = it does not say so. */
  static Optional<Integer> says(Meaning meaning, String column) {
    List<String> names = NAMES.getOrDefault(meaning, List.of());
    String plain = plain(column);
    int place = names.indexOf(plain);
    if (place >= 0) {
      return Optional.of(place);
    }
    int behindPrefix = names.indexOf(PREFIX.matcher(plain).replaceFirst(""));
    return behindPrefix < 0 ? Optional.empty() : Optional.of(names.size() + behindPrefix);
  }

  /** {@code createdAt (UTC)} becomes {@code created at}. */
  static String plain(String column) {
    return IN_BRACKETS
        .matcher(column)
        .replaceAll(" ")
        .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** The likely meaning of each; what nobody can know is open, for a person to look at. */
  static Status status(String value) {
    return first(value, STATUSES).orElse(Status.OPEN);
  }

  static Optional<Priority> priority(String value) {
    return first(value, PRIORITIES);
  }

  static Optional<Author> author(String value) {
    return first(value, AUTHORS);
  }

  /** Whether a value says yes. */
  static boolean isYes(String value) {
    return has(value, Set.of("yes", "true", "1", "y", "x", "ja", "wahr", "escalated", "eskaliert"))
        && !has(value, Set.of("not", "nicht", "no", "never"));
  }

  private record Sign<T>(T means, Set<String> words) {}

  private static <T> Sign<T> sign(T means, String words) {
    return new Sign<>(means, Set.of(words.split(" ")));
  }

  private static final List<Sign<Status>> STATUSES =
      List.of(
          sign(Status.OPEN, "not nicht reopened wiedereröffnet"),
          sign(
              Status.CLOSED,
              "closed geschlossen cancelled canceled duplicate rejected archived deleted spam"
                  + " abgebrochen wontfix"),
          sign(Status.RESOLVED, "resolved solved fixed done completed complete gelöst erledigt"),
          sign(Status.WAITING_ON_THIRD_PARTY, "vendor supplier party lieferant hersteller third"),
          sign(
              Status.ON_HOLD,
              "hold deferred paused postponed suspended problem evidence zurückgestellt"),
          sign(
              Status.WAITING_ON_CUSTOMER,
              "customer requester reporter client user reply info information feedback response"
                  + " kunde kunden rückmeldung"),
          sign(Status.OPEN, "support engineering development progress agent bearbeitung"),
          sign(Status.WAITING_ON_CUSTOMER, "pending waiting awaiting wartet wartend warten"));

  private static final List<Sign<Priority>> PRIORITIES =
      List.of(
          sign(
              Priority.CRITICAL,
              "critical urgent blocker highest emergency p1 p0 sev1 sev0 s1 1 kritisch dringend"
                  + " notfall"),
          sign(Priority.HIGH, "high major p2 sev2 s2 2 hoch wichtig"),
          sign(Priority.MEDIUM, "medium normal moderate standard default p3 sev3 s3 3 mittel"),
          sign(
              Priority.LOW,
              "low lowest minor trivial planning p4 p5 sev4 s4 4 5 niedrig gering none keine"));

  private static final List<Sign<Author>> AUTHORS =
      List.of(
          sign(Author.NOTE, "note internal private intern notiz"),
          sign(Author.MACHINE, "bot system automation automatic machine automatisch"),
          sign(
              Author.AGENT,
              "agent support staff outbound outgoing employee operator admin mitarbeiter"),
          sign(
              Author.CUSTOMER,
              "customer client user requester end inbound incoming contact kunde public"));

  /** The first that shares a word with the value. */
  private static <T> Optional<T> first(String value, List<Sign<T>> signs) {
    return signs.stream().filter(s -> has(value, s.words())).map(Sign::means).findFirst();
  }

  private static boolean has(String value, Set<String> words) {
    return words(value).stream().anyMatch(words::contains);
  }

  private static Set<String> words(String value) {
    return Arrays.stream(value.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .collect(Collectors.toSet());
  }
}
