package breakwater.cases.story;

import breakwater.cases.Case;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads the title and the attributes of a case. */
@Component
class CaseWords {
  private final Texts texts;

  CaseWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * What they say.
   *
   * @param title empty = erased
   * @param attributes by name, in alphabetical order; without those that are erased
   */
  record Words(Optional<String> title, Map<String, String> attributes) {}

  Words of(Case read) {
    var refs = new ArrayList<TextRef>(read.attributes().values());
    refs.add(read.title());
    Map<TextRef, String> found = texts.read(refs);
    var attributes = new TreeMap<String, String>();
    read.attributes()
        .forEach(
            (name, ref) ->
                Optional.ofNullable(found.get(ref))
                    .ifPresent(v -> attributes.put(name.value(), v)));
    return new Words(Optional.ofNullable(found.get(read.title())), new LinkedHashMap<>(attributes));
  }
}
