package breakwater.intake.imports.rows;

import breakwater.journal.Id;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes an id of whatever a cell holds. */
public final class Slug {
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._:-]+");
  private static final Pattern ENDS = Pattern.compile("^[._:-]+|-+$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BEYOND = Pattern.compile("[^\\p{ASCII}]");

  /** As they are written where only the basic alphabet can be; others lose their marks. */
  private static final String[][] SPELT = {
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}, {"ß", "ss"},
    {"æ", "ae"}, {"Æ", "Ae"}, {"œ", "oe"}, {"Œ", "Oe"}, {"ø", "oe"}, {"Ø", "Oe"}, {"å", "aa"},
    {"Å", "Aa"}, {"ł", "l"}, {"Ł", "L"}, {"đ", "d"}, {"Đ", "D"}, {"þ", "th"}, {"Þ", "Th"}
  };

  private Slug() {}

  /**
   * The prefix and the value, with what no id may hold as dashes; a value that would lose too much
   * is told apart by a digest: one that is too long, or has no letter or digit of the basic
   * alphabet.
   */
  public static String of(String prefix, String value) {
    String plain = prefix + value.strip();
    if (Id.isValid(plain) && !plain.endsWith("-")) {
      return plain;
    }
    String slug = slug(plain);
    boolean lost =
        slug.length() > Id.LONGEST || !Id.isValid(slug) || slug.length() * 2 < plain.length();
    return lost ? withDigest(slug, plain) : slug;
  }

  /**
   * Of a name: two that are not the same never become one, however alike they are without the marks
   * of their letters.
   */
  static String ofName(String prefix, String value) {
    String plain = Normalizer.normalize(prefix + value.strip(), Normalizer.Form.NFC);
    return BEYOND.matcher(plain).find() ? withDigest(slug(plain), plain) : of(prefix, value);
  }

  private static String slug(String plain) {
    String spelt = Normalizer.normalize(plain, Normalizer.Form.NFC);
    for (String[] letter : SPELT) {
      spelt = spelt.replace(letter[0], letter[1]);
    }
    String bare = MARKS.matcher(Normalizer.normalize(spelt, Normalizer.Form.NFKD)).replaceAll("");
    return ENDS.matcher(FOREIGN.matcher(bare).replaceAll("-")).replaceAll("");
  }

  private static String withDigest(String slug, String plain) {
    String digest = "x" + RowKey.of(plain).toString().substring(0, 8);
    int room = Id.LONGEST - digest.length() - 1;
    return slug.isEmpty()
        ? digest
        : slug.substring(0, Math.min(room, slug.length())) + "-" + digest;
  }

  /** For the check of a mapping. */
  static boolean isPrefix(String prefix) {
    return prefix.isEmpty() || Id.isValid(prefix) && prefix.length() <= 32;
  }
}
