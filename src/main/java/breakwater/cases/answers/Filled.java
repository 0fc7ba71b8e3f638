package breakwater.cases.answers;

import java.util.List;

/**
 * A canned answer for one case.
 *
 * @param missing what stands in the text still, such as {@code {contact}}: nothing is known for it
 */
public record Filled(AnswerId id, String text, List<String> missing) {}
