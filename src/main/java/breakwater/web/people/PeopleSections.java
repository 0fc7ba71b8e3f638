package breakwater.web.people;

import breakwater.people.PeopleRight;
import breakwater.web.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the settings offer about people. */
@Configuration(proxyBeanMethods = false)
class PeopleSections {
  @Bean
  static SettingsSection meSection() {
    return new SettingsSection(
        5, "My account", "Password, browsers and tokens of your own.", "/me", caller -> true);
  }

  @Bean
  static SettingsSection peopleSection() {
    return new SettingsSection(
        10,
        "People",
        "Who works here, with role, tier and team.",
        "/settings/people",
        caller -> caller.may(PeopleRight.READ_PEOPLE));
  }

  @Bean
  static SettingsSection teamsSection() {
    return new SettingsSection(
        15,
        "Teams",
        "Who works together, and on which tier.",
        "/settings/teams",
        caller -> caller.may(PeopleRight.READ_PEOPLE));
  }

  @Bean
  static SettingsSection tokensSection() {
    return new SettingsSection(
        20,
        "Tokens",
        "Every key to the API, and when it was last used.",
        "/settings/tokens",
        caller -> caller.may(PeopleRight.ForAdministrators.MANAGE_PEOPLE));
  }
}
