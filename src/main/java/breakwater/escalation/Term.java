package breakwater.escalation;

import breakwater.cases.Label;
import breakwater.journal.TextRef;
import java.util.Optional;

/**
 * A reason: a label, which numbers can count, or words of its own. One of the two is there.
 *
 * @param label when what was said has the form of one
 * @param words otherwise
 */
public record Term(Optional<Label> label, Optional<TextRef> words) {}
