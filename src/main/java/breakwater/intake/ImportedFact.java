package breakwater.intake;

import breakwater.journal.Fact;
import breakwater.journal.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A fact of imported history, made once its texts are kept.
 *
 * @param texts what must be kept first, in the order in which {@code fact} wants them
 */
public record ImportedFact(Instant at, List<String> texts, Function<List<TextRef>, Fact> fact) {
  public static ImportedFact of(Instant at, Fact fact) {
    return new ImportedFact(at, List.of(), _ -> fact);
  }

  public static ImportedFact of(Instant at, String text, Function<TextRef, Fact> fact) {
    return new ImportedFact(at, List.of(text), refs -> fact.apply(refs.getFirst()));
  }
}
