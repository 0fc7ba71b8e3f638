package breakwater.web.outages;

import breakwater.cases.CaseRight;
import breakwater.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class OutagesPlace {
  @Bean
  Place placeOfOutages() {
    return new Place(
        35, "outages", "Outages", "/outages", caller -> caller.may(CaseRight.READ_CASES));
  }
}
