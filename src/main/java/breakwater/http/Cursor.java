package breakwater.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import breakwater.journal.Id;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A place in a list: the values by which it is sorted. Opaque to callers, who hand back what they
 * were given; whatever else they send is refused, never believed.
 */
public record Cursor(List<String> parts) {
  private static final char BETWEEN = '\n';
  private static final int LONGEST = 1_000;

  public static Cursor of(Object... parts) {
    return new Cursor(List.of(parts).stream().map(Object::toString).toList());
  }

  /**
   * @throws Malformed when no cursor of ours looks like this
   */
  public static Cursor parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw malformed();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String joined = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (joined.chars().anyMatch(c -> c < ' ' && c != BETWEEN)) {
        throw malformed();
      }
      return new Cursor(List.of(joined.split(String.valueOf(BETWEEN), -1)));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw malformed();
    }
  }

  /**
   * Checks that the cursor belongs to a list that is sorted by so many values.
   *
   * @throws Malformed when it belongs to another list
   */
  public Cursor of(int count) {
    if (parts.size() != count) {
      throw malformed();
    }
    return this;
  }

  /**
   * @throws Malformed when there is no such part
   */
  public String text(int index) {
    if (index >= parts.size()) {
      throw malformed();
    }
    return parts.get(index);
  }

  /**
   * @throws Malformed when that part is no whole number from 0, of at most 18 digits
   */
  public long number(int index) {
    if (!text(index).matches("[0-9]{1,18}")) {
      throw malformed();
    }
    return Long.parseLong(text(index));
  }

  /**
   * @throws Malformed when that part is no instant of the years 1900 to 9999
   */
  public Instant instant(int index) {
    try {
      Instant instant = Instant.parse(text(index));
      if (instant.isBefore(Instant.parse("1900-01-01T00:00:00Z"))
          || instant.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
        throw malformed();
      }
      return instant;
    } catch (DateTimeException e) {
      throw malformed();
    }
  }

  /**
   * @throws Malformed when that part is no id
   */
  public <I extends Id> I id(int index, Function<String, I> make) {
    if (!Id.isValid(text(index))) {
      throw malformed();
    }
    return make.apply(text(index));
  }

  /** As callers see it. */
  @Override
  public String toString() {
    byte[] bytes = String.join(String.valueOf(BETWEEN), parts).getBytes(UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Malformed malformed() {
    return Malformed.parameter(
        "cursor",
        "This cursor does not belong to this list. Use nextCursor of the previous answer, or leave"
            + " it out to begin anew.");
  }
}
