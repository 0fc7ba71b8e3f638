package breakwater.journal.engine;

import breakwater.journal.Recorded;
import breakwater.journal.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The chain over one subject's facts: each link covers the one before it. */
public final class HashChain {
  /** Before the first fact. */
  public static final byte[] START = new byte[32];

  private HashChain() {}

  /** SHA-256 over the previous link and all that is stored of this fact. */
  public static byte[] link(byte[] previous, Subject subject, Recorded<?> fact, String payload) {
    MessageDigest digest = sha256();
    digest.update(previous);
    text(digest, subject.toString());
    digest.update(ByteBuffer.allocate(8).putLong(fact.version()).flip());
    text(digest, fact.name());
    digest.update((byte) (fact.told() ? 1 : 0));
    instant(digest, fact.at());
    instant(digest, fact.claimedAt());
    instant(digest, fact.recordedAt());
    text(digest, fact.by().toString());
    text(digest, fact.cause().toString());
    text(digest, fact.key() == null ? "" : fact.key());
    digest.update(ByteBuffer.allocate(4).putInt(fact.generation()).flip());
    text(digest, payload);
    return digest.digest();
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static void instant(MessageDigest digest, @Nullable Instant instant) {
    ByteBuffer buffer = ByteBuffer.allocate(12);
    if (instant != null) {
      buffer.putLong(instant.getEpochSecond()).putInt(instant.getNano());
    }
    digest.update(buffer.clear());
  }
}
