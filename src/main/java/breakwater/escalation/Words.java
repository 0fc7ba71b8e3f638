package breakwater.escalation;

import breakwater.cases.Label;
import breakwater.journal.Id;
import breakwater.journal.TextRef;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the words of a move with the case, so that the fact holds only references.
 *
 * @param keep where they go
 */
record Words(Function<String, TextRef> keep) {

  TextRef ref(String text) {
    return keep.apply(text.strip());
  }

  Optional<TextRef> ref(Optional<String> text) {
    return text.filter(t -> !t.isBlank()).map(this::ref);
  }

  /** A label where it has the form of one, else words. */
  Term term(String text) {
    String stripped = text.strip();
    return Id.isValid(stripped)
        ? new Term(Optional.of(new Label(stripped)), Optional.empty())
        : new Term(Optional.empty(), Optional.of(ref(stripped)));
  }
}
