package breakwater.architecture.planted.facts;

import breakwater.journal.Fact;
import breakwater.journal.Id;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts of which one is as it should be. */
public interface PlantedFact extends Fact {

  /** A name of a thing. */
  record ThingId(String value) implements Id {}

  /** Hides a text one level down. */
  record Wrapping(String text) {}

  @Stored("planted.good.v1")
  record Good(ThingId thing, Optional<TextRef> text, List<Instant> at, Map<ThingId, Integer> counts)
      implements PlantedFact {}

  record Nameless(int number) implements PlantedFact {}

  @Stored("Planted.Misnamed")
  record Misnamed(int number) implements PlantedFact {}

  @Stored("planted.talkative.v1")
  record Talkative(Optional<String> words, List<Wrapping> nested) implements PlantedFact {}

  /** Not a record. */
  class Classy implements PlantedFact {}
}
