package breakwater.intake;

import breakwater.accounts.Sender;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Said.Direction;
import breakwater.cases.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as a source hands it over.
 *
 * @param externalId how the source names this message: the same name is the same message for ever
 * @param conversation how the source names what it belongs to; empty = it begins its own, under its
 *     own name
 * @param subject what it is about; becomes the title of a new case
 * @param from who wrote it; believed only of the customer's messages
 * @param automatic whether a machine wrote it; only of what we wrote
 * @param sentAt empty = now
 * @param attributes further fields of the house's own
 */
public record Inbound(
    Label source,
    String externalId,
    Optional<String> conversation,
    Direction direction,
    Optional<Sender.Company> account,
    Optional<Sender.Person> from,
    Optional<String> subject,
    String body,
    boolean automatic,
    Optional<Priority> priority,
    Optional<Instant> sentAt,
    Map<Label, String> attributes,
    List<Upload> attachments) {

  /** The line that a new case gets when the message has no subject: its first words. */
  String title() {
    return subject
        .filter(s -> !s.isBlank())
        .or(() -> body.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst())
        .or(() -> attachments.stream().map(Upload::name).findFirst())
        .map(line -> line.length() <= LONGEST_TITLE ? line : shortened(line))
        .orElse("(no subject)");
  }

  /** The longest line that mail allows (RFC 5322, 2.1.1). */
  public static final int LONGEST_TITLE = 998;

  /** 1 MB of letters: more than any mail that a person wrote, and what search can hold. */
  public static final int LONGEST_BODY = 1_000_000;

  private static String shortened(String line) {
    int end = Character.isHighSurrogate(line.charAt(199)) ? 199 : 200;
    return line.substring(0, end);
  }
}
