package breakwater.journal;

/**
 * A name for a thing, never a text about a person: at most 64 letters, digits and {@code . _ : -},
 * beginning with a letter or digit. Stored as a plain JSON string.
 *
 * <p>Implemented by one-component records whose component is {@code value}.
 */
public interface Id {
  /** Characters of the longest. */
  int LONGEST = 64;

  String value();

  /**
   * @throws IllegalArgumentException when {@code value} does not have the form of an id
   */
  static void check(String what, String value) {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          what
              + " must be 1 to 64 letters, digits or . _ : - and begin with a letter or digit, but"
              + " was '"
              + value
              + "'");
    }
  }

  static boolean isValid(String value) {
    if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLetterOrDigit(c) && "._:-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
