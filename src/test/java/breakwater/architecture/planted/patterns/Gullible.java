package breakwater.architecture.planted.patterns;

import java.util.regex.Pattern;

/** Makes a pattern of what somebody wrote. */
final class Gullible {
  private static final Pattern CONSTANT = Pattern.compile("[a-z]+");

  private Gullible() {}

  static boolean search(String written, String text) {
    return CONSTANT.matcher(text).matches() && Pattern.compile(written).matcher(text).find();
  }
}
