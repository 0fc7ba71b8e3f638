package breakwater.gate.returns;

import breakwater.cases.Label;
import breakwater.journal.TextRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that engineering asked for when it returned a package, and that no item of the
 * checklist is: it becomes one.
 *
 * @param name what is asked for, where it was said by a name; else {@code words} say it
 */
public record Asked(Label item, Optional<Label> name, Optional<TextRef> words) {
  private static final String PREFIX = "asked.";

  public static boolean is(Label item) {
    return item.value().startsWith(PREFIX);
  }

  /**
   * @param round which begins with the return
   * @param demanded items that the checklist holds already
   */
  public static List<Asked> of(int round, Returned returned, Set<Label> demanded) {
    var asked = new ArrayList<Asked>();
    returned.missingItems().stream()
        .filter(name -> !demanded.contains(name))
        .sorted(Comparator.comparing(Label::value))
        .forEach(
            name -> asked.add(new Asked(item(round, asked), Optional.of(name), Optional.empty())));
    for (TextRef words : returned.asked()) {
      asked.add(new Asked(item(round, asked), Optional.empty(), Optional.of(words)));
    }
    return List.copyOf(asked);
  }

  private static Label item(int round, List<Asked> before) {
    return new Label("%s%d.%d".formatted(PREFIX, round, before.size() + 1));
  }
}
