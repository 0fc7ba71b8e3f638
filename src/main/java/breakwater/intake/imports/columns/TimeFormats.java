package breakwater.intake.imports.columns;

import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.TimeReader;
import java.util.BitSet;
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
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern TIME = Pattern.compile(",? [Hh]:mm.*$");

  /** So many values are tried with each format. */
  private static final int MOST = 500;

  /** The share of values that need not be instants; each costs its row. */
  private static final double BAD = 0.1;

  /** Of so many values one may be bad, though it is a larger share: a few rows are a trial. */
  private static final int ONE_BAD_OF = 4;

  private static final BitSet NONE = new BitSet();

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

  /**
   * Those that read the first {@link #MOST} values, as far as they are instants at all: each of
   * them alone, or else two together where one is not enough. None when more than {@link #BAD} of
   * the values cannot be read, days that do not exist aside: then they are something else.
   */
  static List<String> fitting(Collection<String> values) {
    List<String> some = values.stream().limit(MOST).toList();
    Map<String, BitSet> read = new LinkedHashMap<>();
    READERS.forEach(
        (format, reader) -> {
          BitSet by = read(format, reader, some);
          if (!by.isEmpty()) {
            read.put(format, by);
          }
        });
    int most = read.values().stream().mapToInt(BitSet::cardinality).max().orElse(0);
    if (most == some.size()) {
      return reading(read, most);
    }
    List<String> shapes = some.stream().map(TimeFormats::shape).toList();
    return pair(read, shapes)
        .map(List::of)
        .orElseGet(
            () ->
                reading(read, most).stream()
                    .filter(format -> enough(read.getOrDefault(format, NONE), shapes))
                    .toList());
  }

  /**
   * Whether those that were read make the others mistakes, and not the other way round.
   *
   * @param all the shape of each value
   */
  private static boolean enough(BitSet read, List<String> all) {
    Set<String> shapes = read.stream().mapToObj(all::get).collect(Collectors.toSet());
    long others = all.stream().filter(shape -> !shapes.contains(shape)).count();
    long borne = Math.max((long) (BAD * all.size()), all.size() >= ONE_BAD_OF ? 1 : 0);
    return others <= borne && 2 * read.cardinality() >= all.size();
  }

  /** {@code 31.02.2026} has the shape of a day. */
  private static String shape(String value) {
    return DIGITS.matcher(value).replaceAll("9");
  }

  private static List<String> reading(Map<String, BitSet> read, int most) {
    return read.keySet().stream()
        .filter(format -> read.getOrDefault(format, NONE).cardinality() == most)
        .toList();
  }

  /** The first two that read more together than any alone, and enough. */
  private static Optional<String> pair(Map<String, BitSet> read, List<String> all) {
    String best = "";
    int most = read.values().stream().mapToInt(BitSet::cardinality).max().orElse(0);
    for (String one : read.keySet()) {
      for (String other : read.keySet()) {
        var together = (BitSet) read.getOrDefault(one, NONE).clone();
        together.or(read.getOrDefault(other, NONE));
        if (together.cardinality() > most && enough(together, all)) {
          most = together.cardinality();
          best = one + Choices.OR + other;
        }
      }
    }
    return Optional.of(best).filter(found -> !found.isEmpty());
  }

  private static BitSet read(String format, TimeReader reader, List<String> values) {
    var read = new BitSet(values.size());
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (sure(format, value) && reader.read(value).isPresent()) {
        read.set(i);
      }
    }
    return read;
  }

  /** Whether the day could as well be the month. */
  static boolean isAmbiguous(List<String> fitting) {
    Set<String> days = fitting.stream().map(TimeFormats::day).collect(Collectors.toSet());
    return days.stream().anyMatch(day -> day.startsWith("d") && days.contains(monthFirst(day)));
  }

  /** {@code d/M/yyyy} becomes {@code M/d/yyyy}. */
  private static String monthFirst(String day) {
    return day.length() < 3 ? day : "M" + day.charAt(1) + "d" + day.substring(3);
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

  /** A short number is a count, not the seconds since 1970. */
  private static boolean sure(String format, String value) {
    return switch (format) {
      case "EPOCH_SECONDS" -> value.length() == 10;
      case "EPOCH_MILLIS" -> value.length() == 13;
      default -> true;
    };
  }
}
