package breakwater.outbox;

import breakwater.outbox.Notices.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said about one subject, in one line: ten notices of one case are one thing to look at.
 *
 * @param newest says where it stands
 * @param earlier newest first; may be empty
 */
public record Joined(Notice newest, List<Notice> earlier) {

  /** Notices of one subject that came with the same digest, or all by themselves. */
  private record Together(String about, Optional<Instant> digest) {}

  /**
   * Each where its newest stood.
   *
   * @param notices newest first
   */
  public static List<Joined> of(List<Notice> notices) {
    Map<Together, List<Notice>> lines = new LinkedHashMap<>();
    for (Notice notice : notices) {
      lines
          .computeIfAbsent(new Together(notice.about(), notice.digest()), line -> new ArrayList<>())
          .add(notice);
    }
    return lines.values().stream()
        .map(line -> new Joined(line.getFirst(), List.copyOf(line.subList(1, line.size()))))
        .toList();
  }

  /** Whether this notice would stand in the same line. */
  boolean joins(Notice other) {
    return other.about().equals(newest.about()) && other.digest().equals(newest.digest());
  }

  /** At least 1. */
  public int count() {
    return 1 + earlier.size();
  }

  /** Whether any of them was urgent: an urgent one is not hidden behind a newer one. */
  public boolean urgent() {
    return Stream.concat(Stream.of(newest), earlier.stream()).anyMatch(Notice::urgent);
  }
}
