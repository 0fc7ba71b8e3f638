package breakwater.cases.links;

import breakwater.journal.History;
import java.util.Optional;

/** Says, as a bean, why a case must not end in another now: somebody else still works on it. */
public interface HindersMerging {
  /**
   * @param history of the case that is to be merged away
   * @return what hinders, as a sentence begins after "because": "engineering has it"; empty =
   *     nothing does
   */
  Optional<String> hinders(History history);
}
