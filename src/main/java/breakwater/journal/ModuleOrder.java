package breakwater.journal;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which followers run: by module from left to right, then by name.
 *
 * @param modules names of modules; a follower's name begins with its module's and a dot
 */
public record ModuleOrder(List<String> modules) {
  public Comparator<String> byModuleThenName() {
    return Comparator.<String>comparingInt(this::place).thenComparing(Comparator.naturalOrder());
  }

  private int place(String follower) {
    int at = modules.indexOf(follower.substring(0, follower.indexOf('.')));
    return at < 0 ? modules.size() : at;
  }
}
