package breakwater.intake.imports.columns;

import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.TimeReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How exports of service desks write instants. */
final class TimeFormats {
  /** The day stands before the month wherever both orders fit. */
  private static final List<String> KNOWN =
      Stream.of(
              Stream.of("ISO", "EPOCH_SECONDS", "EPOCH_MILLIS"),
              dates("d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "yyyy/M/d", "d-M-yyyy", "M-d-yyyy"),
              dates("d-MMM-yyyy", "d MMM yyyy", "MMM d, yyyy", "d/MMM/yyyy", "d/MMM/yy"),
              dates("d/M/yy", "M/d/yy", "d.M.yy"))
          .flatMap(formats -> formats)
          .toList();

  private static final Map<String, TimeReader> READERS = readers();
  private static final Pattern TIME = Pattern.compile(",? [Hh]:mm.*$");

  /** So many values are tried with each format. */
  private static final int MOST = 500;

  private TimeFormats() {}

  private static Stream<String> dates(String... days) {
    return Stream.of(days)
        .flatMap(
            day ->
                Stream.of(
                    day,
                    day + " H:mm",
                    day + " H:mm:ss",
                    day + " h:mm a",
                    day + " h:mm:ss a",
                    day + ", H:mm",
                    day + ", h:mm a"));
  }

  private static Map<String, TimeReader> readers() {
    var readers = new LinkedHashMap<String, TimeReader>();
    KNOWN.forEach(format -> readers.put(format, reader(format)));
    return readers;
  }

  private static TimeReader reader(String format) {
    return new TimeReader(new TimeColumn("", List.of(format), "UTC"));
  }

  /** Those that read each of the first {@link #MOST} values; none for no value. */
  static List<String> fitting(Collection<String> values) {
    List<String> some = values.stream().limit(MOST).toList();
    return some.isEmpty()
        ? List.of()
        : KNOWN.stream().filter(format -> reads(format, some)).filter(f -> sure(f, some)).toList();
  }

  /**
   * The likeliest of several: written as other columns of the file are that leave no doubt.
   *
   * @param fitting in the order in which they are preferred otherwise
   * @param others of each other column, those that fit it
   */
  static Optional<String> likeliest(List<String> fitting, Collection<List<String>> others) {
    Set<String> sure =
        others.stream()
            .map(formats -> formats.stream().map(TimeFormats::day).collect(Collectors.toSet()))
            .filter(days -> days.size() == 1)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return fitting.stream()
        .filter(format -> sure.contains(day(format)))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  /** A format without its time of day. */
  private static String day(String format) {
    return TIME.matcher(format).replaceFirst("");
  }

  private static boolean reads(String format, List<String> values) {
    TimeReader reader = READERS.get(format);
    return reader != null && values.stream().allMatch(value -> reader.read(value).isPresent());
  }

  /** A short number is a count, not the seconds since 1970. */
  private static boolean sure(String format, List<String> values) {
    return switch (format) {
      case "EPOCH_SECONDS" -> values.stream().allMatch(value -> value.length() == 10);
      case "EPOCH_MILLIS" -> values.stream().allMatch(value -> value.length() == 13);
      default -> true;
    };
  }
}
