package breakwater.intake.imports.columns;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names by which columns are guessed, English and German: our own list, from the headers that
 * common service desks export. What is guessed is shown and can be changed.
 */
final class ColumnNames {
  private static final Map<Meaning, List<String>> NAMES = new EnumMap<>(Meaning.class);

  static {
    name(
        Meaning.CASE_KEY,
        "ticket id|case id|case number|ticket number|issue key|incident number|ticket no|case"
            + " no|number|nr|tn|id|key|ticket|case|reference|ref|ticketnummer|fallnummer|vorgangsnummer|nummer");
    name(
        Meaning.OPENED_AT,
        "created at|opened at|created on|created|opened|open date|opened on|created date|creation"
            + " date|date created|date opened|submitted at|submitted|reported at|create"
            + " time|created time|creation time|start date|erstellt|erstellt am|eröffnet"
            + " am|eröffnet|angelegt am|angelegt");
    name(
        Meaning.RESOLVED_AT,
        "resolved at|solved at|resolved|solved|resolved on|resolution date|date resolved|resolution"
            + " at|resolved time|completed at|completed on|completed|completion date|date"
            + " completed|finished at|finished on|finished|done at|done on|done|fixed at|fixed"
            + " on|fixed|gelöst am|gelöst|erledigt am|erledigt|abgeschlossen"
            + " am|abgeschlossen|fertig am|fertiggestellt am|fertig|behoben am|behoben");
    name(
        Meaning.CLOSED_AT,
        "closed at|closed|closed on|close date|closed date|date closed|closing date|closed"
            + " time|close time|ended at|ended on|ended|end date|geschlossen am|geschlossen|beendet"
            + " am|beendet");
    name(
        Meaning.ESCALATED_AT,
        "escalated at|escalated on|escalation date|escalation time|date escalated|eskaliert am");
    name(
        Meaning.CHANGED_AT,
        "updated at|updated|updated on|last updated|last update|last update time|modified"
            + " at|modified|last modified|changed at|changed|timestamp|event"
            + " time|date|time|at|geändert am|geändert|aktualisiert am|zeitpunkt|datum");
    name(
        Meaning.ESCALATED,
        "escalated|is escalated|was escalated|escalation|escalated to"
            + " engineering|eskaliert|eskalation");
    name(Meaning.STATUS, "status|state|ticket status|case status|stage|zustand|stand");
    name(Meaning.PRIORITY, "priority|severity|urgency|prio|priorität|dringlichkeit");
    name(Meaning.TITLE, "subject|title|summary|short description|betreff|titel|zusammenfassung");
    name(
        Meaning.TEXT,
        "description text|plain description|description|body text|plain body|body|text|first"
            + " message|initial message|message|comment|content|long description|full"
            + " description|problem description|details|question|article"
            + " body|beschreibung|nachricht|anfrage|problembeschreibung");
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
        "assignee|assigned to|agent|assigned agent|owner|agent owner|case owner|ticket"
            + " owner|assignee name|bearbeiter|zugewiesen an|zuständig|besitzer|user|user"
            + " name|changed by|updated by");
    name(
        Meaning.ACCOUNT,
        "account|account name|company|company name|organization|organisation|organization"
            + " name|customer|customer name|client|kunde|firma|kundenname|customer"
            + " id|kundennummer");
    name(
        Meaning.CONTACT,
        "requester email|contact email|customer email|reporter email|email|e"
            + " mail|mail|requester|requester name|contact|contact name|reporter|caller|caller"
            + " id|customer user|customer user id|requested by|opened"
            + " by|melder|ansprechpartner|anfragender|kundenbenutzer");
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

  private ColumnNames() {}

  private static void name(Meaning meaning, String names) {
    NAMES.put(meaning, List.of(names.split("\\|")));
  }

  /** Whose instants, numbers and words are not the case's own. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)requester|assignee|agent|responder|submitter|reporter|creator|author|user|contact"
              + "|customer|account|company|organi[sz]ation|group|team|project|parent");

  /** What a name is called inside its object: {@code fields.priority.name} is the priority. */
  private static final Pattern CALLED = Pattern.compile("(?i)\\.(name|display_?name|value)$");

  /** How well a column's name says that it means this: 0 = best; empty = it does not say so. */
  static Optional<Integer> says(Meaning meaning, String column) {
    List<String> names = NAMES.getOrDefault(meaning, List.of());
    return place(names, column)
        .or(
            () ->
                lastPart(meaning, column)
                    .flatMap(last -> place(names, last))
                    .map(it -> it + 2 * names.size()));
  }

  private static Optional<Integer> place(List<String> names, String column) {
    String plain = plain(column);
    int place = names.indexOf(plain);
    if (place >= 0) {
      return Optional.of(place);
    }
    int behindPrefix = names.indexOf(PREFIX.matcher(plain).replaceFirst(""));
    return behindPrefix < 0 ? Optional.empty() : Optional.of(names.size() + behindPrefix);
  }

  /** {@code stats.resolved_at} says what its last part says; an {@code id} inside is of another. */
  private static Optional<String> lastPart(Meaning meaning, String column) {
    String[] parts = CALLED.matcher(column).replaceFirst("").split("\\.");
    boolean ofOthers =
        Arrays.stream(parts, 0, parts.length - 1).anyMatch(it -> OF_OTHERS.matcher(it).matches());
    return !column.contains(".") || ofOthers || meaning == Meaning.CASE_KEY
        ? Optional.empty()
        : Optional.of(parts[parts.length - 1]);
  }

  /** {@code createdAt (UTC)} becomes {@code created at}, and {@code Ticket#} the ticket number. */
  static String plain(String column) {
    return IN_BRACKETS
        .matcher(column)
        .replaceAll(" ")
        .replace("#", " number ")
        .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
