package breakwater.web;

import breakwater.journal.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the fields of a form, so that all that are wrong are said at once, each at its place. */
public final class Reading {
  private final Map<String, String> wrong = new LinkedHashMap<>();

  /** What was typed into fields cannot be kept: a sentence for each, in the order of the form. */
  static final class WrongFields extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Map<String, String> sentences;

    private WrongFields(Map<String, String> sentences) {
      super(String.join(" ", sentences.values()));
      this.sentences = sentences;
    }

    Map<String, String> sentences() {
      return sentences;
    }
  }

  /**
   * Reads one.
   *
   * @param field its name in the form
   * @param read refuses what cannot be kept, as {@link Fields} does
   * @return empty also when it is wrong, which is noted
   */
  public <T> Optional<T> of(String field, Supplier<Optional<T>> read) {
    try {
      return read.get();
    } catch (RefusedException e) {
      wrong.put(field, e.refusal().sentence());
      return Optional.empty();
    }
  }

  /** The same of one that must be there; {@code sentence} says so where it is not. */
  public <T> Optional<T> wanted(String field, String sentence, Supplier<Optional<T>> read) {
    Optional<T> there = of(field, read);
    if (there.isEmpty()) {
      wrong.putIfAbsent(field, sentence);
    }
    return there;
  }

  /**
   * After the last one.
   *
   * @throws WrongFields when any was wrong; {@link Visit#deed} shows them
   */
  public void end() {
    if (!wrong.isEmpty()) {
      throw new WrongFields(wrong);
    }
  }
}
