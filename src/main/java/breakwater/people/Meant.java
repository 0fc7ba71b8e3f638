package breakwater.people;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whom words from outside mean: the id, the e-mail address or the name of somebody who works
 * here, whatever the case of their letters, how their accents are composed, and how wide their
 * spaces are.
 */
public final class Meant {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private final Map<String, Set<Person>> byWords = new HashMap<>();

  private Meant() {}

  public static Meant of(Collection<Person> people) {
    var meant = new Meant();
    for (Person person : people) {
      Stream.of(person.id().value(), person.email(), person.name())
          .forEach(
              words ->
                  meant
                      .byWords
                      .computeIfAbsent(plain(words), _ -> new LinkedHashSet<>())
                      .add(person));
    }
    return meant;
  }

  /** Each who may be meant, in the order of the people; several = the words do not say who. */
  public List<Person> by(String words) {
    return List.copyOf(byWords.getOrDefault(plain(words), Set.of()));
  }

  private static String plain(String words) {
    String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
