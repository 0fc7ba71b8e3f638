package breakwater.demo.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a story's texts for one case. <code>{{one|other}}</code> is one of these; <code>{{name}}
 * </code> is known of the case, or a word of that list of the company, the same each time; <code>
 * {{hex:8}}</code> and <code>{{number:4}}</code> are made up, and with a third part, as in <code>
 * {{hex:8:trace}}</code>, made up once.
 */
public final class Wording {
  private static final Pattern HOLE =
      Pattern.compile("\\{\\{(?!\\{)((?:(?!\\{\\{|}}).)+)}}", Pattern.DOTALL);

  private final SplittableRandom random;
  private final Map<String, List<String>> lists;
  private final Map<String, String> known;

  public Wording(
      SplittableRandom random, Map<String, List<String>> lists, Map<String, String> known) {
    this.random = random;
    this.lists = lists;
    this.known = new HashMap<>(known);
  }

  /** The same with every hole filled; what is chosen may have holes itself. */
  public String fill(String text) {
    String filled = text;
    for (int depth = 0; depth < 9 && filled.contains("{{"); depth++) {
      filled = HOLE.matcher(filled).replaceAll(m -> Matcher.quoteReplacement(word(m.group(1))));
    }
    return filled.strip();
  }

  public Optional<String> fill(Optional<String> text) {
    return text.map(this::fill);
  }

  public List<String> fill(List<String> texts) {
    return texts.stream().map(this::fill).toList();
  }

  private String word(String hole) {
    if (hole.contains("|")) {
      String[] choices = hole.split("\\|", -1);
      return choices[random.nextInt(choices.length)];
    }
    String[] parts = hole.split(":");
    if (parts.length > 1) {
      return parts.length > 2
          ? known.computeIfAbsent(hole, h -> madeUp(parts[0], Integer.parseInt(parts[1])))
          : madeUp(parts[0], Integer.parseInt(parts[1]));
    }
    String said = known.get(hole);
    if (said == null) {
      List<String> list = lists.get(hole);
      if (list == null) {
        throw new IllegalStateException("Nothing is known as " + hole);
      }
      said = list.get(random.nextInt(list.size()));
      known.put(hole, said);
    }
    return said;
  }

  private String madeUp(String kind, int length) {
    String digits =
        switch (kind) {
          case "hex" -> "0123456789abcdef";
          case "number" -> "0123456789";
          default -> throw new IllegalStateException("Nothing is made up as " + kind);
        };
    var made = new StringBuilder();
    for (int i = 0; i < length; i++) {
      char digit = digits.charAt(random.nextInt(digits.length()));
      made.append(i == 0 && digit == '0' ? '4' : digit);
    }
    return made.toString();
  }
}
