package breakwater.web.calendars;

import breakwater.calendar.CalendarRight;
import breakwater.web.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the calendars on the list of settings. */
@Configuration(proxyBeanMethods = false)
class CalendarsSection {
  @Bean
  SettingsSection calendarsSettings() {
    return new SettingsSection(
        30,
        "Calendars",
        "What counts as working time: hours, time zones, holidays.",
        "/settings/calendars",
        caller -> caller.may(CalendarRight.READ_CALENDARS));
  }
}
