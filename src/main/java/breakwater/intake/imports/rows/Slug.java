package breakwater.intake.imports.rows;

import breakwater.journal.Id;
import java.util.regex.Pattern;

/** Makes an id of whatever a cell holds. */
final class Slug {
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._:-]+");
  private static final Pattern ENDS = Pattern.compile("^[._:-]+|-+$");

  private Slug() {}

  /**
   * The prefix and the value, with what no id may hold as dashes; a value that would lose too much
   * is told apart by a digest: one that is too long, or has no letter or digit of the basic
   * alphabet.
   */
  static String of(String prefix, String value) {
    String plain = prefix + value.strip();
    if (Id.isValid(plain) && !plain.endsWith("-")) {
      return plain;
    }
    String slug = ENDS.matcher(FOREIGN.matcher(plain).replaceAll("-")).replaceAll("");
    if (slug.length() > Id.LONGEST || !Id.isValid(slug) || slug.length() * 2 < plain.length()) {
      String digest = digest(plain);
      int room = Id.LONGEST - digest.length() - 1;
      return slug.isEmpty()
          ? digest
          : slug.substring(0, Math.min(room, slug.length())) + "-" + digest;
    }
    return slug;
  }

  private static String digest(String plain) {
    return "x" + RowKey.of(plain).toString().substring(0, 8);
  }

  /** For the check of a mapping. */
  static boolean isPrefix(String prefix) {
    return prefix.isEmpty() || Id.isValid(prefix) && prefix.length() <= 32;
  }
}
