package breakwater.intake.imports.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words a case's title from a template such as {@code Incident {number}: {short_description}}. */
final class Title {
  /** Longer titles are cut here: a title is one line. */
  private static final int LONGEST = 200;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  private final String template;

  Title(String template) {
    this.template = template;
  }

  /** The columns that it wants. */
  static List<String> columns(String template) {
    var columns = new ArrayList<String>();
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      columns.add(place.group(1));
    }
    return columns;
  }

  /** Unknown columns are left out; when nothing is left, the case's key is the title. */
  String of(Map<String, String> known, String caseKey) {
    String filled =
        PLACE
            .matcher(template)
            .replaceAll(p -> Matcher.quoteReplacement(known.getOrDefault(p.group(1), "")));
    String line = SPACE.matcher(filled.strip()).replaceAll(" ");
    if (line.isEmpty()) {
      return caseKey;
    }
    return line.length() <= LONGEST ? line : cut(line);
  }

  private static String cut(String line) {
    int end = LONGEST - 1;
    end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return line.substring(0, end) + "…";
  }
}
