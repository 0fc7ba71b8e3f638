package breakwater.cases.story;

import breakwater.cases.Case;
import java.util.Map;
import java.util.Optional;

/**
 * A case with its words.
 *
 * @param title empty = erased
 * @param attributes by name, in alphabetical order; without those that are erased
 */
public record CaseSheet(Case shown, Optional<String> title, Map<String, String> attributes) {}
