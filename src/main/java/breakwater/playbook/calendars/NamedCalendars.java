package breakwater.playbook.calendars;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.playbook.Section;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The calendars that sections name: one that does not exist is refused. */
@Component
public class NamedCalendars {
  /** There from the first start, before anything can be asked. */
  private static final Set<CalendarId> SHIPPED = Set.of(CalendarId.ALWAYS, CalendarId.OFFICE);

  private final ObjectProvider<Calendars> calendars;

  /**
   * @param calendars asked late, because what they keep is kept under these rules
   */
  NamedCalendars(ObjectProvider<Calendars> calendars) {
    this.calendars = calendars;
  }

  /**
   * The one that a section must name.
   *
   * @param instead what to write beside the names of existing ones, such as {@code 'always' for day
   *     and night}
   */
  public CalendarId in(Section section, String key, String instead) {
    CalendarId id = section.id(key, CalendarId::new);
    if (!SHIPPED.contains(id) && !calendars.getObject().exists(id)) {
      section.refuseHere(
          key,
          "calendar",
          id.value(),
          calendars.getObject().ids().stream().map(CalendarId::value).toList(),
          "Name one of those in the settings, %s.".formatted(instead));
    }
    return id;
  }

  /** The one that it may name. */
  public Optional<CalendarId> ifAny(Section section, String key, String instead) {
    return section.has(key) ? Optional.of(in(section, key, instead)) : Optional.empty();
  }
}
