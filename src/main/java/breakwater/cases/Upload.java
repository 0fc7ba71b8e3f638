package breakwater.cases;

import breakwater.cases.CaseFact.Media;
import breakwater.journal.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A file that comes with a message.
 *
 * @param name as the sender called it
 * @param mediaType as the sender declares it, such as {@code image/png}; never believed when it is
 *     shown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying 10 MB helps nobody
public record Upload(String name, String mediaType, byte[] data) {
  /** 10 MB: what mail systems commonly let through for one file. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  public static final int MOST_FILES = 20;

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
