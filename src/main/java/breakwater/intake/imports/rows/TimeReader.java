package breakwater.intake.imports.rows;

import breakwater.intake.imports.rows.Mapping.TimeColumn;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the instants of one column. */
public final class TimeReader {
  /** Nothing that a desk recorded lies outside these. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final ZoneId zone;
  private final List<Function<String, Optional<Instant>>> formats;

  /**
   * @throws DateTimeException or {@link IllegalArgumentException} when the column's zone or a
   *     format means nothing
   */
  public TimeReader(TimeColumn column) {
    zone = ZoneId.of(column.zone());
    formats = column.formats().stream().map(this::format).toList();
  }

  /**
   * Why a column's instants could never be read, a sentence; empty = they can be.
   *
   * @param what the column is called in the mapping
   */
  public static Optional<String> fault(String what, TimeColumn column) {
    try {
      new TimeReader(column);
      return Optional.empty();
    } catch (DateTimeException | IllegalArgumentException meansNothing) {
      return Optional.of(
          "'%s' has a format or zone that means nothing: %s. Write formats like d/M/yyyy H:mm, ISO or EPOCH_SECONDS, and zones like Europe/Berlin."
              .formatted(what, meansNothing.getMessage()));
    }
  }

  /** Empty when no format reads it as an instant between 1970 and 2200. */
  public Optional<Instant> read(String text) {
    for (Function<String, Optional<Instant>> format : formats) {
      try {
        Optional<Instant> read =
            format
                .apply(text)
                .map(at -> at.truncatedTo(ChronoUnit.MICROS))
                .filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST));
        if (read.isPresent()) {
          return read;
        }
      } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
        // The next format may read it.
      }
    }
    return Optional.empty();
  }

  private Function<String, Optional<Instant>> format(String format) {
    return switch (format) {
      case "ISO" -> text -> parsed(ISO, UTC_BY_NAME.matcher(text).replaceFirst("Z"));
      case "EPOCH_SECONDS" -> text -> Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      case "EPOCH_MILLIS" -> text -> Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
      default -> {
        DateTimeFormatter formatter = strict(format);
        yield text -> parsed(formatter, text);
      }
    };
  }

  /** A guess tries a hundred formats with each value: one that does not fit costs no exception. */
  private Optional<Instant> parsed(DateTimeFormatter formatter, String text) {
    var position = new ParsePosition(0);
    boolean fits =
        formatter.parseUnresolved(text, position) != null && position.getIndex() == text.length();
    return fits ? Optional.of(instant(formatter.parse(text))) : Optional.empty();
  }

  private Instant instant(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(parsed);
    }
    LocalDate day = LocalDate.from(parsed);
    LocalTime time =
        parsed.isSupported(ChronoField.NANO_OF_DAY) ? LocalTime.from(parsed) : LocalTime.MIDNIGHT;
    return ZonedDateTime.of(LocalDateTime.of(day, time), zone).toInstant();
  }

  /** A year is a year ({@code u}), so that 31 February is none of our days. */
  private static DateTimeFormatter strict(String format) {
    var pattern = new StringBuilder();
    boolean quoted = false;
    for (char c : format.toCharArray()) {
      quoted ^= c == '\'';
      pattern.append(c == 'y' && !quoted ? 'u' : c);
    }
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.toString())
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** {@code 2026-11-21T09:00:00.123Z}, with a blank for the T, without seconds, zone or time. */
  /** As some helpdesks end an instant. */
  private static final Pattern UTC_BY_NAME = Pattern.compile("\\s?(?:UTC|GMT)$");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' ']")
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "+0000")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
}
