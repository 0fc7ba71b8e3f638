package breakwater.web.team;

import breakwater.cases.CaseRight;
import breakwater.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the navigation leads to the teams. */
@Configuration(proxyBeanMethods = false)
class TeamPlace {
  @Bean
  static Place teamsPlace() {
    return new Place(15, "teams", "Teams", "/teams", caller -> caller.may(CaseRight.READ_CASES));
  }
}
