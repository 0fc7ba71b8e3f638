package breakwater.cases.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for, in the terms that they wrote: words, {@code "a phrase"}, {@code
 * -without}, {@code or}. A number alone is that of a case, too.
 *
 * @param choices of which one must hold; each holds when all its terms do. Without any term nothing
 *     is found
 */
record Question(List<List<Term>> choices) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)\"?|([^\\s\"]+)");

  /**
   * @param words a word, or several that stand together
   * @param without whether it must not be there
   */
  record Term(String words, boolean without) {}

  static Question of(String asked) {
    var choices = new ArrayList<List<Term>>(List.of(new ArrayList<>()));
    Matcher next = TERM.matcher(asked);
    while (next.find()) {
      String word = next.group(3);
      if (word == null) {
        add(choices, next.group(2), !next.group(1).isEmpty());
      } else if (word.equalsIgnoreCase("or")) {
        choices.add(new ArrayList<>());
      } else {
        boolean without = word.startsWith("-");
        add(choices, without ? word.substring(1) : word, without);
      }
    }
    return new Question(
        choices.stream().filter(terms -> !terms.isEmpty()).map(List::copyOf).toList());
  }

  private static void add(List<List<Term>> choices, String words, boolean without) {
    if (!words.isBlank()) {
      choices.getLast().add(new Term(words.strip(), without));
    }
  }

  /** The case that may be meant; empty = it is not only a number. */
  Optional<Long> number() {
    return Optional.of(terms())
        .filter(terms -> terms.size() == 1 && !terms.getFirst().without())
        .map(terms -> terms.getFirst().words())
        .filter(words -> NUMBER.matcher(words).matches())
        .map(Long::valueOf);
  }

  /** All of them, in order. */
  List<Term> terms() {
    return choices.stream().flatMap(List::stream).toList();
  }
}
