package breakwater.people.passwords;

import breakwater.journal.Refusal;
import breakwater.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Which passwords are accepted: long enough, and not what guessers try first. No demands on kinds
 * of characters, and no expiry: both lead to worse passwords (NIST SP 800-63B, section 3.1.1).
 */
final class PasswordRules {
  /** Characters; OWASP ASVS 5.0, 6.2.1 asks for at least 8 and recommends more. */
  static final int SHORTEST = 12;

  /** Characters; OWASP ASVS 5.0, 6.2.9 asks that at least 64 are possible. */
  static final int LONGEST = 128;

  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  static Optional<Refusal> refusal(Person person, String password) {
    if (password.codePoints().count() < SHORTEST || password.length() > LONGEST) {
      return no(
          "A password has %d to %d characters. Some words that you do not say otherwise are easy to remember."
              .formatted(SHORTEST, LONGEST));
    }
    String plain = password.toLowerCase(Locale.ROOT).strip();
    if (plain.codePoints().distinct().count() < 5 || COMMON.contains(plain)) {
      return no("This password is among those that are guessed first. Choose another one.");
    }
    String mailbox = person.email().split("@", 2)[0].toLowerCase(Locale.ROOT);
    if (plain.equals(person.name().toLowerCase(Locale.ROOT))
        || plain.equals(person.email().toLowerCase(Locale.ROOT))
        || (mailbox.length() >= 4 && plain.startsWith(mailbox) && plain.length() < 16)) {
      return no("This password is made of your name or address. Choose another one.");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> no(String sentence) {
    return Optional.of(Refusal.invalid("password-weak", sentence));
  }

  private static Set<String> common() {
    try {
      return new ClassPathResource("passwords/common.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
