package breakwater.accounts;

import java.util.Optional;

/**
 * Whom a message says that it comes from.
 *
 * @param source which system says so
 * @param account the account, as that system names it
 * @param contact the person
 */
public record Sender(String source, Optional<Company> account, Optional<Person> contact) {
  /**
   * @param externalId as the source names it
   * @param name used when it is not known yet
   */
  public record Company(String externalId, Optional<String> name) {}

  /**
   * @param email recognises the person, whatever the case of its letters
   * @param name used when the person is not known yet
   */
  public record Person(String email, Optional<String> name) {}
}
