package breakwater.web.accounts;

import breakwater.accounts.AccountRight;
import breakwater.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccountsPlace {
  @Bean
  Place placeOfAccounts() {
    return new Place(
        30, "accounts", "Accounts", "/accounts", caller -> caller.may(AccountRight.READ_ACCOUNTS));
  }
}
