package breakwater.intake.imports.columns;

import breakwater.intake.files.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the first rows of a file hold in one column.
 *
 * @param rows how many were looked at
 * @param values how often each stands there, without empty ones, in the order of the file; at most
 *     {@link #MOST_VALUES}
 * @param filled in how many rows it is not empty
 * @param longest characters of the longest value
 */
public record Sample(
    String column, int rows, Map<String, Integer> values, int filled, int longest) {
  /** A column with more values than these is no choice. */
  public static final int MOST_VALUES = 5_000;

  /** So many values of a choice are shown one by one. */
  public static final int MOST_CHOICES = 60;

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,9})?");

  /** In the order of the columns. */
  public static List<Sample> of(Collection<String> columns, Collection<Line> lines) {
    var samples = new ArrayList<Sample>();
    for (String column : columns) {
      samples.add(of(column, lines));
    }
    return samples;
  }

  private static Sample of(String column, Collection<Line> lines) {
    var values = new LinkedHashMap<String, Integer>();
    int rows = 0;
    int filled = 0;
    int longest = 0;
    for (Line line : lines) {
      if (line instanceof Line.Cells cells) {
        rows++;
        String value = cells.get(column).strip();
        if (!value.isEmpty()) {
          filled++;
          longest = Math.max(longest, value.length());
          if (values.size() < MOST_VALUES || values.containsKey(value)) {
            values.merge(value, 1, Integer::sum);
          }
        }
      }
    }
    return new Sample(column, rows, values, filled, longest);
  }

  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** The values that are nothing but a number, the smallest first. */
  public List<String> numbers() {
    return values.keySet().stream()
        .filter(Sample::isNumber)
        .sorted(Comparator.comparingDouble(Double::parseDouble))
        .toList();
  }

  /** The first value; empty = there is none. */
  public String first() {
    return values.keySet().stream().findFirst().orElse("");
  }

  /** The first values, to recognise the column by. */
  public List<String> examples(int many) {
    return values.keySet().stream().limit(many).toList();
  }

  /** Values that stand in several rows. */
  public List<String> repeated() {
    return values.entrySet().stream()
        .filter(value -> value.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Few enough values to say of each what it stands for. */
  boolean isChoice() {
    return !values.isEmpty() && values.size() <= MOST_CHOICES;
  }
}
