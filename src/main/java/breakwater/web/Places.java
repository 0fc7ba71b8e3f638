package breakwater.web;

import breakwater.intake.imports.ImportRight;
import breakwater.people.OperatorRight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the shell itself. */
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place deskPlace() {
    return new Place(10, "desk", "Desk", "/desk");
  }

  @Bean
  Place boardPlace() {
    return new Place(20, "board", "Escalations", "/escalations");
  }

  @Bean
  Place numbersPlace() {
    return new Place(50, "numbers", "Numbers", "/numbers");
  }

  @Bean
  Place importsPlace() {
    return new Place(
        60, "import", "Imports", "/imports", caller -> caller.may(ImportRight.IMPORT_HISTORY));
  }

  @Bean
  Place settingsPlace() {
    return new Place(900, "settings", "Settings", "/settings");
  }

  @Bean
  SettingsSection engineSection() {
    return new SettingsSection(
        900,
        "Engine",
        "How the engine stands, and what it could not do.",
        "/settings/engine",
        caller -> caller.may(OperatorRight.OPERATE_ENGINE));
  }

  @Bean
  SettingsSection keysSection() {
    return new SettingsSection(
        800,
        "Keys and look",
        "Light or dark, and the keys of this browser: change them, or switch them off.",
        "/settings/keys",
        caller -> true);
  }
}
