package breakwater.gate.document;

import breakwater.journal.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How large a package may be, so that people can still read it. */
public final class PackageLimits {
  static final int SUMMARY = 200;
  static final int TEXT = 10_000;
  static final int LIST = 50;

  /** Characters of all its texts together. */
  static final int ALL = 100_000;

  private PackageLimits() {}

  /** Why it is too large, if it is; the same document twice, as people and as JSON have it. */
  public static Optional<Refusal> refuses(PackageDocument document, JsonNode json) {
    if (document.summary().filter(s -> s.length() > SUMMARY || s.indexOf('\n') >= 0).isPresent()) {
      return refusal("The summary is one line of at most %d characters.".formatted(SUMMARY));
    }
    if (json.toString().length() > ALL) {
      return refusal("A package holds at most %d characters. Shorten it.".formatted(ALL));
    }
    return walk(json, "");
  }

  private static Optional<Refusal> walk(JsonNode node, String place) {
    if (node.isString() && node.stringValue().length() > TEXT) {
      return refusal("%s holds at most %d characters. Shorten it.".formatted(place, TEXT));
    }
    if (node.isArray() && node.size() > LIST) {
      return refusal("%s holds at most %d entries. Shorten it.".formatted(place, LIST));
    }
    if (node.isInt() && node.intValue() < 0) {
      return refusal("%s is negative. Write a number from 0.".formatted(place));
    }
    return node.propertyStream()
        .map(entry -> walk(entry.getValue(), place + "/" + entry.getKey()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                node.isArray()
                    ? node.valueStream()
                        .map(each -> walk(each, place))
                        .flatMap(Optional::stream)
                        .findFirst()
                    : Optional.empty());
  }

  private static Optional<Refusal> refusal(String sentence) {
    return Optional.of(Refusal.invalid("package-invalid", sentence));
  }
}
