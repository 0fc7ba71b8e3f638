package breakwater.web;

import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads times as people type them, in the zone that they chose; where they chose none, in that of
 * their browser, which a script of ours puts into fields marked {@code data-zone}.
 */
public final class LocalTimes {
  private LocalTimes() {}

  /** The zone that a form names, or another where it names none that exists. */
  public static ZoneId zone(String typed, ZoneId otherwise) {
    try {
      return typed.isBlank() ? otherwise : ZoneId.of(typed.strip());
    } catch (DateTimeException unknown) {
      return otherwise;
    }
  }

  /** Such as {@code 2026-12-24T09:00}; empty = nothing was typed. */
  public static Optional<Instant> instant(String name, String typed, ZoneId zone) {
    return Fields.text(typed)
        .map(
            text -> {
              try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
              } catch (DateTimeException unreadable) {
                throw refused("%s must be a day with a time, such as 2026-12-24T09:00.", name);
              }
            });
  }

  /** Such as {@code 20:00}; empty = nothing was typed. */
  public static Optional<LocalTime> time(String name, String typed) {
    return Fields.text(typed)
        .map(
            text -> {
              try {
                return LocalTime.parse(text);
              } catch (DateTimeException unreadable) {
                throw refused("%s must be a time of day, such as 20:00.", name);
              }
            });
  }

  private static RefusedException refused(String sentence, String name) {
    return new RefusedException(Refusal.invalid("invalid-value", sentence.formatted(name)));
  }
}
