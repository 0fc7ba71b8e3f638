package breakwater.web.notices;

import breakwater.outbox.Joined;
import breakwater.outbox.Notices.Notice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came at once, or what one digest brought.
 *
 * @param digest empty = each came by itself
 */
record Together(Optional<Instant> digest, List<Notice> notices) {

  /** One line for each subject. */
  public List<Joined> lines() {
    return Joined.of(notices);
  }

  /** Those that came by themselves first, then each digest; each newest first. */
  static List<Together> of(List<Notice> notices) {
    Map<Optional<Instant>, List<Notice>> groups = new LinkedHashMap<>();
    groups.put(Optional.empty(), List.of());
    groups.putAll(
        notices.stream()
            .collect(
                Collectors.groupingBy(Notice::digest, LinkedHashMap::new, Collectors.toList())));
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> new Together(group.getKey(), group.getValue()))
        .toList();
  }
}
