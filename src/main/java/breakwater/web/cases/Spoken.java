package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.cases.story.Message;
import breakwater.web.Names;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as the page shows it: a long one folded, a very long one on a page of its own.
 *
 * @param kind for the eye: inbound, outbound or note
 * @param role who speaks, in a word that stands beside the name
 * @param shown what stands on the page
 * @param folded what comes after that, behind a fold; empty = nothing
 * @param apart whether there is still more, on a page of its own
 */
record Spoken(
    MessageId id,
    String kind,
    String role,
    String who,
    boolean automatic,
    Instant at,
    boolean erased,
    String shown,
    String folded,
    boolean apart,
    long characters,
    List<Message.Attachment> attachments,
    CaseId recordedOn,
    Optional<CaseId> splitOff) {
  /** About one screen. */
  static final int SHOWN = 1_500;

  static final int SHOWN_LINES = 24;

  /** What a browser lays out without a pause. */
  static final int MOST = 20_000;

  /** Whether it was said on this case, not on one that was merged into it. */
  public boolean own(CaseId id) {
    return recordedOn.equals(id);
  }

  /** Its first words, to choose it by. */
  public String beginning() {
    String line = shown.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }

  /** What stands on the page, in parts. */
  public List<Passage> passages() {
    return Passage.of(shown);
  }

  /** What is folded, in parts. */
  public List<Passage> rest() {
    return Passage.of(folded);
  }

  static Spoken of(Message message, Names names) {
    String body = message.body().orElse("");
    int cut = cut(body);
    int end = Math.min(body.length(), MOST);
    return new Spoken(
        message.id(),
        kind(message),
        role(message),
        who(message, names),
        message.automatic(),
        message.at(),
        message.body().isEmpty(),
        body.substring(0, Math.min(cut, end)),
        body.substring(Math.min(cut, end), end),
        body.length() > MOST,
        body.length(),
        message.attachments(),
        message.recordedOn(),
        message.splitOff());
  }

  private static String kind(Message message) {
    return switch (message.direction()) {
      case INBOUND -> "inbound";
      case OUTBOUND -> message.automatic() ? "outbound automatic" : "outbound";
      case NOTE -> "note";
    };
  }

  private static String role(Message message) {
    return switch (message.direction()) {
      case INBOUND -> "Customer";
      case OUTBOUND -> message.automatic() ? "Automation" : "Support";
      case NOTE -> "Note, not seen by the customer";
    };
  }

  private static String who(Message message, Names names) {
    return switch (message.direction()) {
      case INBOUND -> "Customer";
      case OUTBOUND, NOTE -> message.automatic() ? "Automation" : names.actor(message.by());
    };
  }

  /** At the end of a line or word near the limit, never inside a character. */
  private static int cut(String body) {
    int lines = lineEnd(body, SHOWN_LINES);
    int limit = Math.min(lines, SHOWN);
    if (body.length() <= limit + 200) {
      return body.length();
    }
    int space = Math.max(body.lastIndexOf('\n', limit), body.lastIndexOf(' ', limit));
    int at = space > limit / 2 ? space : limit;
    return Character.isLowSurrogate(body.charAt(at)) ? at - 1 : at;
  }

  private static int lineEnd(String body, int lines) {
    int at = -1;
    for (int line = 0; line < lines; line++) {
      at = body.indexOf('\n', at + 1);
      if (at < 0) {
        return body.length();
      }
    }
    return at;
  }
}
