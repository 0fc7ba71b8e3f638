package breakwater.journal;

import java.util.regex.Pattern;

/**
 * A name for a thing, never a text about a person: at most 64 letters, digits and {@code . _ : -},
 * beginning with a letter or digit. Stored as a plain JSON string.
 *
 * <p>Implemented by one-component records whose component is {@code value}.
 */
public interface Id {
  Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

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
    return FORM.matcher(value).matches();
  }
}
