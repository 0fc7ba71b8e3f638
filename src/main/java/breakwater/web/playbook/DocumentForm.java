package breakwater.web.playbook;

import breakwater.calendar.Calendars;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.playbook.PlaybookFault;
import breakwater.playbook.language.Language;
import breakwater.playbook.text.YamlForm;
import breakwater.web.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form beside the text, with those of the house whom it may name. */
@Component
class DocumentForm {
  private final Language language;
  private final Calendars calendars;

  DocumentForm(Language language, Calendars calendars) {
    this.language = language;
    this.calendars = calendars;
  }

  /** Empty when the text cannot be read: its problems say why. */
  Optional<YamlForm.Group> of(Visit visit, String yaml) {
    try {
      return Optional.of(language.form(yaml, known(visit)));
    } catch (PlaybookFault unreadable) {
      return Optional.empty();
    }
  }

  /** The text with a key or a row more. */
  Language.Added add(Visit visit, String yaml, String place, String key) {
    return language.add(yaml, place, key, fills(visit));
  }

  private static Map<String, String> fills(Visit visit) {
    String team =
        visit.names().teams().stream().findFirst().map(it -> it.id().value()).orElse("team");
    return Map.of("$team", team, "$person", visit.person().map(PersonId::value).orElse("person"));
  }

  private Map<String, Map<String, String>> known(Visit visit) {
    var teams = new LinkedHashMap<String, String>();
    for (Team team : visit.names().teams()) {
      teams.put(team.id().value(), team.name());
    }
    var people = new LinkedHashMap<String, String>();
    for (Person person : visit.names().people()) {
      people.put(person.id().value(), person.name());
    }
    var times = new LinkedHashMap<String, String>();
    calendars.all(visit.caller()).forEach(it -> times.put(it.id().value(), it.name()));
    return Map.of("TEAM", teams, "PERSON", people, "CALENDAR", times);
  }
}
