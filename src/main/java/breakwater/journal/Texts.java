package breakwater.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what people wrote, apart from the facts, so that it can be erased. */
public interface Texts {
  /** Keeps a text with the subject; call it in the transaction that tells the fact. */
  TextRef keep(Subject subject, String text);

  /** The same for many, in one statement, in order. */
  List<TextRef> keep(Subject subject, List<String> texts);

  /** The same for many subjects, in one statement, in order. */
  List<TextRef> keepEach(List<Draft> drafts);

  /** A text and the subject with which it is kept. */
  record Draft(Subject subject, String text) {}

  /** Empty = erased. */
  Optional<String> read(TextRef ref);

  /** Those that are not erased. */
  Map<TextRef, String> read(Collection<TextRef> refs);

  /**
   * How they begin; those that are not erased.
   *
   * @param characters of each at most so many are read
   */
  Map<TextRef, String> beginnings(Collection<TextRef> refs, int characters);
}
