package breakwater.web.playbook;

import breakwater.playbook.versions.PlaybookRight;
import breakwater.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlaybookPlace {
  @Bean
  Place playbook() {
    return new Place(
        40, "playbook", "Playbook", "/playbook", caller -> caller.may(PlaybookRight.READ_PLAYBOOK));
  }
}
