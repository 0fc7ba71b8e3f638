package breakwater.cases;

import breakwater.cases.CaseFact.Media;
import breakwater.journal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that comes with a message.
 *
 * @param name as the sender called it, without what is not seen of it, see {@link #seen}; one
 *     longer than {@link #LONGEST_NAME} is shortened, and keeps its ending: no name is a reason to
 *     lose the words that came with the file
 * @param mediaType as the sender declares it, such as {@code image/png}, without parameters; what
 *     is no media type becomes {@link #UNKNOWN_TYPE}, for the same reason; never believed when it
 *     is shown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying 10 MB helps nobody
public record Upload(String name, String mediaType, byte[] data) {
  /** 10 MB: what mail systems commonly let through for one file. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  public static final int MOST_FILES = 20;

  /** Characters: what file systems take. */
  public static final int LONGEST_NAME = 255;

  /** What is said of a file whose kind nobody can read. */
  public static final String UNKNOWN_TYPE = "application/octet-stream";

  /** RFC 6838, section 4.2: characters of a media type and of its subtype, each. */
  private static final Pattern READABLE_TYPE =
      Pattern.compile(
          "([A-Za-z0-9!#$&^_.+-]{1,127}/[A-Za-z0-9!#$&^_.+-]{1,127})\\s*(?:;.*)?", Pattern.DOTALL);

  /** With its dot: {@code .log}, {@code .properties}. */
  private static final int LONGEST_ENDING = 11;

  public Upload {
    name = shortened(seen(name), LONGEST_NAME);
    Matcher type = READABLE_TYPE.matcher(mediaType.strip());
    mediaType = type.matches() ? type.group(1).toLowerCase(Locale.ROOT) : UNKNOWN_TYPE;
  }

  /**
   * As it is when it is short enough; its ending, such as {@code .log}, is kept.
   *
   * @param longest in characters, more than an ending has
   */
  public static String shortened(String name, int longest) {
    int length = name.codePointCount(0, name.length());
    if (length <= longest) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    int kept = longest - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
  }

  /**
   * A name without what nobody sees of it: control characters, and the marks that turn the
   * direction of writing and so let an ending look like another ({@code gpj.exe} as {@code
   * exe.jpg}). The joiners that Persian and emoji are written with stay. Never empty.
   */
  public static String seen(String name) {
    String seen = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]", "").strip();
    return seen.isEmpty() ? "file" : seen;
  }

  /** Refuses more or larger files than a message may carry. */
  public static Optional<Refusal> refuses(List<Upload> uploads) {
    if (uploads.size() > MOST_FILES) {
      return tooLarge(
          "A message carries at most %d files; this one has %d."
              .formatted(MOST_FILES, uploads.size()));
    }
    return uploads.stream().anyMatch(upload -> upload.data.length > MOST_BYTES)
        ? tooLarge("A file may have at most 10 MB; one of these has more.")
        : Optional.empty();
  }

  /** The files of a message are named after it, in order: {@code m3-1}, {@code m3-2}. */
  static AttachmentId id(MessageId message, int number) {
    return new AttachmentId(message + "-" + number);
  }

  Media media() {
    return switch (mediaType.replaceFirst("/.*", "")) {
      case "image" -> Media.IMAGE;
      case "video" -> Media.VIDEO;
      case "audio" -> Media.AUDIO;
      case "text" -> Media.TEXT;
      default -> Media.OTHER;
    };
  }

  private static Optional<Refusal> tooLarge(String sentence) {
    return Optional.of(Refusal.invalid("attachments-too-large", sentence));
  }
}
