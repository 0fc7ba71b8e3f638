package breakwater.playbook.language;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What may be added to one text, and what the keys in it are: as its own readers ask for them. */
public final class Offers {
  private final Asked asked;
  private final Meanings meanings;

  Offers(Asked asked, Meanings meanings) {
    this.asked = asked;
    this.meanings = meanings;
  }

  /** Empty when no reader came so far. */
  public Optional<Key> key(String place, String key) {
    return asked.find(place, key);
  }

  /** Whether a key may be taken away. */
  public boolean optional(String around, String key) {
    return key(around, key).filter(Key::optional).isPresent();
  }

  /** What it is for, in a line; empty when nothing is said about it. */
  public String means(String place, String key) {
    return meanings.of(place, key).map(Meaning::means).orElse("");
  }

  /**
   * The keys that a mapping does not have.
   *
   * @param present those that it has
   */
  public List<Offer> missing(String place, Collection<String> present) {
    return asked.in(place).stream()
        .filter(key -> !present.contains(key.name()))
        .flatMap(key -> offer(place, key.name()).stream())
        .toList();
  }

  /** A row more for a list; empty when it is no list of rows. */
  public Optional<Offer> row(String place, String key, boolean first) {
    return meanings
        .of(place, key)
        .filter(meaning -> meaning.row().isPresent())
        .map(
            meaning ->
                new Offer(
                    place.isEmpty() ? key : place + "." + key,
                    "",
                    "Add %s %s"
                        .formatted(
                            first ? "the first" : article(meaning.called()), meaning.called()),
                    meaning.means()));
  }

  private static String article(String word) {
    return "aeiou".indexOf(word.charAt(0)) >= 0 ? "an" : "a";
  }

  private Optional<Offer> offer(String place, String key) {
    return meanings
        .of(place, key)
        .filter(meaning -> meaning.add().or(meaning::row).isPresent())
        .map(meaning -> new Offer(place, key, words(key), meaning.means()));
  }

  /** A key as a person reads it. */
  public static String words(String key) {
    String spaced = key.replace('-', ' ').replace('_', ' ');
    return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
