package breakwater.playbook.versions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was to come into force after a version when that was written, and what became of it then, in
 * the order of its beginning.
 *
 * @param kept by number: the version held, or was to hold, until the first of them began
 * @param replaced by number: the version took their place
 */
public record Afterwards(List<Integer> kept, List<Integer> replaced) {
  /** Of a version of the first release, nothing is known. */
  public static Afterwards of(Version version, List<Version> all) {
    List<Version> later =
        version.writtenAt().stream()
            .flatMap(at -> all.stream().filter(other -> wasLater(other, version, at)))
            .sorted(Comparator.comparing(Version::inForceFrom).thenComparing(Version::number))
            .toList();
    Optional<Integer> number = Optional.of(version.number());
    return new Afterwards(
        later.stream()
            .filter(it -> !it.supersededBy().equals(number))
            .map(Version::number)
            .toList(),
        later.stream()
            .filter(it -> it.supersededBy().equals(number))
            .map(Version::number)
            .toList());
  }

  private static boolean wasLater(Version other, Version version, Instant written) {
    Instant begins = version.inForceFrom().isAfter(written) ? version.inForceFrom() : written;
    return other.number() < version.number()
        && other.inForceFrom().isAfter(begins)
        && other.withdrawnAt().filter(at -> !at.isAfter(written)).isEmpty()
        && other.supersededBy().filter(by -> by < version.number()).isEmpty();
  }

  /** In words, such as {@code Kept version 3, which begins later}; empty = nothing was. */
  public Optional<String> sentence() {
    String said = (said("Kept", kept) + " " + said("Replaced", replaced)).strip();
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  private static String said(String verb, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    String names = String.join(", ", numbers.stream().map(String::valueOf).toList());
    return numbers.size() == 1
        ? "%s version %s, which was to begin later.".formatted(verb, names)
        : "%s versions %s, which were to begin later.".formatted(verb, names);
  }
}
