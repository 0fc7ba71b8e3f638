package breakwater.web.answers;

import breakwater.cases.CaseRight;
import breakwater.web.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the settings lead to them. */
@Configuration(proxyBeanMethods = false)
class AnswersPlace {
  @Bean
  static SettingsSection answersSection() {
    return new SettingsSection(
        25,
        "Canned answers",
        "What is sent again and again: your own, your team's and everybody's.",
        "/settings/answers",
        caller -> caller.may(CaseRight.WRITE_MESSAGES));
  }
}
