package breakwater.intake.files;

/**
 * Guesses what separates the cells: of comma, semicolon and tab, the most frequent in the header.
 */
final class Separator {
  private Separator() {}

  /**
   * @param beginning the first characters of the file
   * @return comma when none of them occurs outside quotes in the first line
   */
  static char guess(CharSequence beginning) {
    int[] counts = new int[128];
    boolean quoted = false;
    for (int i = 0; i < beginning.length(); i++) {
      char c = beginning.charAt(i);
      if (!quoted && (c == '\n' || c == '\r') && i > 0) {
        break;
      }
      quoted ^= c == '"';
      if (!quoted && c < counts.length) {
        counts[c]++;
      }
    }
    char most = ',';
    for (char candidate : new char[] {';', '\t'}) {
      most = counts[candidate] > counts[most] ? candidate : most;
    }
    return most;
  }

  static String named(char separator) {
    return switch (separator) {
      case '\t' -> "tab";
      case ';' -> "semicolon";
      default -> "comma";
    };
  }
}
