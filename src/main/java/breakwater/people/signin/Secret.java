package breakwater.people.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What proves who somebody is: {@code bw_} and 64 hex digits, 256 random bits.
 *
 * <p>Kept only as its SHA-256. A slow password hash would add nothing to 256 random bits, and would
 * cost 150 ms for each request.
 */
public record Secret(String value) {
  private static final Pattern FORM = Pattern.compile("bw_[0-9a-f]{64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public Secret {
    if (!isValid(value)) {
      throw new IllegalArgumentException("A token is bw_ and 64 lower-case hex digits");
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  static Secret random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret("bw_" + HexFormat.of().formatHex(bits));
  }

  byte[] hash() {
    return sha256(value);
  }

  /** By which another secret can be named without being told. */
  public static String fingerprint(String secret) {
    return HexFormat.of().formatHex(sha256(secret), 0, 12);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** By which people tell their tokens apart. */
  String prefix() {
    return value.substring(0, 9);
  }

  /** Never the secret: this may be logged. */
  @Override
  public String toString() {
    return prefix() + "…";
  }
}
