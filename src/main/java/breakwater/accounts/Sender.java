package breakwater.accounts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  public record Person(String email, Optional<String> name) {
    private static final Pattern WRITTEN = Pattern.compile("([^<>]*)<([^<>]+)>|([^<>]+)");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    /**
     * As a person is written in a list: {@code Jo Weber <jo@acme.example>}, or the address alone;
     * empty = there is no address in it.
     */
    public static Optional<Person> written(String text) {
      Matcher parts = WRITTEN.matcher(text.strip());
      if (!parts.matches()) {
        return Optional.empty();
      }
      String email = Optional.ofNullable(parts.group(2)).orElse(parts.group()).strip();
      Optional<String> name =
          Optional.ofNullable(parts.group(1))
              .map(it -> it.strip().replaceAll("^\"(.*)\"$", "$1").strip())
              .filter(it -> !it.isEmpty());
      return EMAIL.matcher(email).matches()
          ? Optional.of(new Person(email, name))
          : Optional.empty();
    }
  }
}
