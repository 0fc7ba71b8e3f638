package breakwater.cases.answers;

import breakwater.journal.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a canned answer says and how it is found.
 *
 * @param shortcut what one types after a semicolon: small letters, digits and hyphens
 * @param name what it is, for people
 * @param body the text, with {@link Placeholder}s in braces
 */
public record Wording(String shortcut, String name, String body) {
  /** Characters of a shortcut. */
  public static final int LONGEST_SHORTCUT = 30;

  /** Characters of a name. */
  public static final int LONGEST_NAME = 80;

  /** Characters of a text: about four pages, more than anybody reads. */
  public static final int LONGEST_BODY = 10_000;

  /** Without spaces around it. */
  public Wording stripped() {
    return new Wording(shortcut.strip(), name.strip(), body.strip());
  }

  Optional<Refusal> refusal() {
    return Stream.of(shortcutRefusal(), nameRefusal(), bodyRefusal())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Refusal> shortcutRefusal() {
    return shortcut.matches("[a-z0-9][a-z0-9-]{0,%d}".formatted(LONGEST_SHORTCUT - 1))
        ? Optional.empty()
        : invalid(
            "A shortcut has 1 to %d small letters, digits and hyphens, such as export-slow."
                .formatted(LONGEST_SHORTCUT));
  }

  private Optional<Refusal> nameRefusal() {
    return name.isBlank() || name.length() > LONGEST_NAME
        ? invalid("Give the answer a name of 1 to %d characters.".formatted(LONGEST_NAME))
        : Optional.empty();
  }

  private Optional<Refusal> bodyRefusal() {
    if (body.isBlank() || body.length() > LONGEST_BODY) {
      return invalid(
          "Write the answer: 1 to %,d characters; this has %,d."
              .formatted(LONGEST_BODY, body.length()));
    }
    return Placeholder.unknown(body)
        .flatMap(
            word ->
                invalid(
                    "There is no placeholder {%s}. There are %s; write \\{%s} for the braces themselves."
                        .formatted(
                            word,
                            Stream.of(Placeholder.values())
                                .map(Placeholder::toString)
                                .collect(Collectors.joining(", ")),
                            word)));
  }

  private static Optional<Refusal> invalid(String sentence) {
    return Optional.of(Refusal.invalid("canned-answer-wrong", sentence));
  }
}
