package breakwater.intake.imports.columns;

import breakwater.intake.imports.rows.Slug;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a file says of the system that it comes from. */
final class FileName {
  /** Says nothing of any system. */
  static final String UNKNOWN = "helpdesk";

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern ENDINGS = Pattern.compile("(\\.[A-Za-z]{1,6}){0,2}$");

  /** Days, months and counts: the next export is of the same system. */
  private static final Pattern NUMBERS = Pattern.compile("[0-9]+|\\b[vq][0-9]+\\b");

  private static final int LONGEST = 40;

  private FileName() {}

  /** {@code Shop tickets 2026-01 (2).csv} is of {@code shop-tickets}. */
  static String source(String fileName) {
    String bare = ENDINGS.matcher(FOLDERS.matcher(fileName).replaceFirst("")).replaceFirst("");
    String words =
        NUMBERS
            .matcher(bare.toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .replaceAll("[^\\p{L}]+", " ")
            .strip();
    String first = words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    String slug = first.isEmpty() ? "" : Slug.of("", first);
    return slug.length() > 1 && first.matches(".*[a-z].*") ? slug : UNKNOWN;
  }
}
