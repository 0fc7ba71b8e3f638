package breakwater.playbook.language;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a key is for, in words, and what is written where somebody adds it.
 *
 * @param add empty = nobody is offered it
 * @param row of a list, what a new row is
 * @param called what a row of it is called
 */
record Meaning(String means, Optional<Node> add, Optional<Node> row, String called, At at) {

  /** Where a new row stands among those that are there. */
  enum At {
    FIRST,
    BEFORE_LAST,
    LAST
  }
}
